package org.shouwang.platform.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.platform.database.Halt;

class TlsUnitTests {

    static final Instant NOW = Instant.parse("2022-11-21T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    static MachineNames machine(String... extra) {
        return new MachineNames(List.of(extra));
    }

    ServerIdentity local(Clock clock, String... extra) {
        return new ServerIdentity.Local(folder, machine(extra), "node", clock);
    }

    static Clock after(Duration time) {
        return Clock.offset(CLOCK, time);
    }

    @Test
    void theCertificateSpeaksForTheMachineAndForTheNamesAskedFor() {
        var identity = local(CLOCK, "shouwang.test", "10.99.0.1").current();
        assertThat(identity.names()).contains("localhost", "127.0.0.1", "shouwang.test", "10.99.0.1")
                .anySatisfy(name -> assertThat(name).endsWith(".local"));
        assertThat(Duration.between(identity.certificate().getNotBefore().toInstant(), identity.ends())).isLessThanOrEqualTo(Duration.ofDays(398));
    }

    @Test
    void itStaysTheSameUntilSixtyDaysBeforeItsEnd() {
        var first = local(CLOCK).current();
        assertThat(local(after(Duration.ofDays(300))).current().certificate()).isEqualTo(first.certificate());
        var renewed = local(after(Duration.ofDays(340))).current();
        assertThat(renewed.ends()).isAfter(first.ends());
        assertThat(renewed.chain().getLast()).isEqualTo(first.chain().getLast());
    }

    @Test
    void aNewAddressBringsANewCertificateOfTheSameAuthority() {
        var first = local(CLOCK).current();
        var moved = local(CLOCK, "192.168.77.5").current();
        assertThat(moved.names()).contains("192.168.77.5");
        assertThat(moved.chain().getLast()).isEqualTo(first.chain().getLast());
    }

    @Test
    void theAuthorityMaySpeakForPrivateNamesOnly() throws Exception {
        local(CLOCK).current();
        var allowed = PrivateNames.of(LocalAuthority.in(folder, machine().all(), CLOCK).certificate());
        assertThat(allowed.allow(Set.of("anything.local", "10.1.2.3", "192.168.1.9", "fd00::1", "shouwang.home.arpa"))).isTrue();
        for (var foreign : List.of("bank.example", "8.8.8.8", "172.32.0.1", "notlocal", "2001:db8::1")) {
            assertThat(allowed.allow(Set.of(foreign))).as(foreign).isFalse();
        }
    }

    @Test
    void aPublicNameThatIsAskedForMakesANewAuthorityWhichKeepsWhatTheOldOneAllowed() throws Exception {
        var before = local(CLOCK, "one.example").current();
        var after = local(CLOCK, "two.example").current();
        assertThat(after.chain().getLast()).isNotEqualTo(before.chain().getLast());
        var back = local(CLOCK, "one.example").current();
        assertThat(back.chain().getLast()).isEqualTo(after.chain().getLast());
    }

    @Test
    void nodesThatStartAtOnceShareOneAuthority() throws Exception {
        Callable<TlsIdentity> start = () -> local(CLOCK).current();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var authorities = threads.invokeAll(Collections.nCopies(8, start)).stream()
                    .map(done -> done.resultNow().chain().getLast()).distinct();
            assertThat(authorities).hasSize(1);
        }
    }

    @Test
    void onlyTheOwnerReadsTheKeys() throws IOException {
        local(CLOCK).current();
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2).allSatisfy(file -> assertThat(
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
        }
    }

    @Test
    void aCertificateFromOutsideIsShownAsItIsAndNeedsNoInstalling() throws Exception {
        var outside = local(CLOCK, "shouwang.test").current();
        var given = given(outside, outside);
        assertThat(given.current()).isEqualTo(outside);
        assertThat(given.toInstall()).isEmpty();
    }

    @Test
    void aKeyThatDoesNotFitIsSaidInWords() throws Exception {
        var one = local(CLOCK).current();
        var other = local(CLOCK, "192.168.77.6").current();
        assertThatThrownBy(given(one, other)::current).isInstanceOf(Halt.class)
                .hasMessageContaining("does not belong to").hasMessageContaining("SHOUWANG_TLS_KEY");
    }

    @Test
    void anEndedCertificateAMissingFileAndANonsenseFileAreSaidInWords() throws Exception {
        var identity = local(CLOCK).current();
        var files = given(identity, identity);
        assertThatThrownBy(() -> new ServerIdentity.Given(files.certificate(), files.key(), after(Duration.ofDays(500))).current())
                .isInstanceOf(Halt.class).hasMessageContaining("ended on").hasMessageContaining("Renew");
        assertThatThrownBy(() -> new ServerIdentity.Given(folder.resolve("nowhere.pem"), files.key(), CLOCK).current())
                .isInstanceOf(Halt.class).hasMessageContaining("SHOUWANG_TLS_CERT names").hasMessageContaining("nowhere.pem");
        var nonsense = Files.writeString(folder.resolve("nonsense.pem"), "not a certificate");
        assertThatThrownBy(() -> new ServerIdentity.Given(nonsense, files.key(), CLOCK).current())
                .isInstanceOf(Halt.class).hasMessageContaining("no certificate");
    }

    @Test
    void aFolderThatIsNoFolderIsSaidInWords() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> new ServerIdentity.Local(file.resolve("tls"), machine(), "node", CLOCK).current())
                .isInstanceOf(Halt.class).hasMessageContaining("cannot be read or made");
    }

    private ServerIdentity.Given given(TlsIdentity certificates, TlsIdentity key) throws IOException, GeneralSecurityException {
        var pem = certificates.pem();
        int end = pem.indexOf("-----BEGIN CERTIFICATE");
        var chain = Files.writeString(folder.resolve("chain.pem"), pem.substring(end));
        var keyPem = key.pem();
        return new ServerIdentity.Given(chain,
                Files.writeString(folder.resolve("key.pem"), keyPem.substring(0, keyPem.indexOf("-----BEGIN CERTIFICATE"))), CLOCK);
    }
}
