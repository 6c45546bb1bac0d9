package org.shouwang.platform.tls;

import java.security.cert.X509Certificate;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where tests find the encrypted door, and what a phone installs to trust it. */
@Component
public class TestConnections {

    private final ObjectProvider<EncryptedConnections> connections;

    TestConnections(ObjectProvider<EncryptedConnections> connections) {
        this.connections = connections;
    }

    public String address(String name) {
        return connections.getObject().address(name);
    }

    public X509Certificate authority() {
        return connections.getObject().identity().toInstall().orElseThrow();
    }
}
