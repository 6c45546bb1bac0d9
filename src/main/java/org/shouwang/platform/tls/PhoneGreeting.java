package org.shouwang.platform.tls;

import java.util.List;

import org.shouwang.platform.Greeting;
import org.shouwang.platform.database.Bilingual;
import org.springframework.core.annotation.Order;

/** Says on the console where phones in the same network go. */
@Order(100)
record PhoneGreeting(EncryptedConnections connections, MachineNames machine) implements Greeting {

    @Override
    public List<Bilingual> lines(String address) {
        var port = address.substring(address.lastIndexOf(':'));
        return machine.forPhones().map(host -> {
            var secure = connections.address(host);
            return connections.identity().toInstall().isPresent()
                    ? Bilingual.of("手机访问：%s　首次请先打开 http://%s/install-certificate 安装证书",
                            "On phones: %s   The first time, open http://%s/install-certificate to install the certificate")
                            .with(secure, host + port)
                    : Bilingual.of("手机访问：%s", "On phones: %s").with(secure);
        }).stream().toList();
    }
}
