package org.shouwang.platform.tls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneAddressUnitTests {

    @ParameterizedTest
    @CsvSource({"https://localhost:18443/register/a/B,true", "http://127.0.0.1/,true", "https://[::1]:8443,true",
            "https://192.168.1.5:8443/register/a/B,false", "https://shouwang.lan,false"})
    void noPhoneFollowsAnAddressOfThisMachineOnly(String address, boolean here) {
        assertThat(PhoneAddress.onlyHere(address)).isEqualTo(here);
    }
}
