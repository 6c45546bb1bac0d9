package org.shouwang.platform.tls;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Encrypted connections are on where {@code shouwang.tls.port} is set and not {@code off}; the command line sets {@code auto}. */
@Configuration
@EnableScheduling
@ConditionalOnExpression("!'${shouwang.tls.port:off}'.equals('off')")
class TlsConfiguration {

    @Bean
    MachineNames machineNames(@Value("${shouwang.tls.names:}") List<String> names) {
        return new MachineNames(names.stream().map(String::strip).filter(name -> !name.isEmpty()).toList());
    }

    @Bean
    ServerIdentity serverIdentity(MachineNames machine, Clock clock,
            @Value("${shouwang.tls.folder:${shouwang.keys.folder:${shouwang.data:data}/keys}/tls}") Path folder,
            @Value("${shouwang.tls.cert:}") String certificate, @Value("${shouwang.tls.key:}") String key) {
        if (certificate.isBlank() != key.isBlank()) {
            throw TlsHalt.of("SHOUWANG_TLS_CERT 和 SHOUWANG_TLS_KEY 要么都设置，要么都不设置。",
                    "SHOUWANG_TLS_CERT and SHOUWANG_TLS_KEY belong together: set both or neither.");
        }
        return certificate.isBlank()
                ? new ServerIdentity.Local(folder, machine, machine.node(), clock)
                : new ServerIdentity.Given(Path.of(certificate), Path.of(key), clock);
    }

    @Bean
    EncryptedConnections encryptedConnections(@Value("${shouwang.tls.port}") String port, @Value("${server.port:8080}") int plain,
            ServerIdentity identity) {
        return new EncryptedConnections(TlsPort.choose(port, plain), identity);
    }

    @Bean
    ToEncrypted toEncrypted(EncryptedConnections connections) {
        return new ToEncrypted(connections);
    }

    @Bean
    PhoneGreeting phoneGreeting(EncryptedConnections connections, MachineNames machine) {
        return new PhoneGreeting(connections, machine);
    }
}
