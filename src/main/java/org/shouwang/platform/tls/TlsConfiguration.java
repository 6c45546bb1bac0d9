package org.shouwang.platform.tls;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Encrypted connections are on where {@code shouwang.tls.port} is set, as the command line does. */
@Configuration
@EnableScheduling
@ConditionalOnProperty("shouwang.tls.port")
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
            throw new TlsProblem("SHOUWANG_TLS_CERT and SHOUWANG_TLS_KEY belong together: set both or neither.");
        }
        return certificate.isBlank()
                ? new ServerIdentity.Local(folder, machine, machine.node(), clock)
                : new ServerIdentity.Given(Path.of(certificate), Path.of(key), clock);
    }

    @Bean
    EncryptedConnections encryptedConnections(@Value("${shouwang.tls.port}") int port, ServerIdentity identity) {
        return new EncryptedConnections(port, identity);
    }
}
