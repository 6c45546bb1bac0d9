package org.shouwang.platform.tls;

import java.net.URI;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import jakarta.servlet.http.HttpServletRequest;

/** The address to print on a QR code: whoever works at the machine itself says "localhost", which no phone understands. */
@Component
public class PhoneAddress {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    private final ObjectProvider<EncryptedConnections> connections;
    private final ObjectProvider<MachineNames> machine;

    PhoneAddress(ObjectProvider<EncryptedConnections> connections, ObjectProvider<MachineNames> machine) {
        this.connections = connections;
        this.machine = machine;
    }

    /** Scheme, host and port by which a phone reaches the program, without a slash at the end. */
    public String base(HttpServletRequest request) {
        var host = host(request);
        var encrypted = connections.getIfAvailable();
        if (encrypted != null && HERE.contains(request.getServerName())) {
            return encrypted.address(host);
        }
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + host + (usual ? "" : ":" + request.getServerPort());
    }

    /** Whether an address that was given out leads nowhere from a phone, because this machine is in no network. */
    public static boolean onlyHere(String address) {
        var host = URI.create(address).getHost();
        return host != null && HERE.contains(host);
    }

    /** The name by which somebody came here works for others too, unless it was this machine's own. */
    String host(HttpServletRequest request) {
        var asked = request.getServerName();
        var names = machine.getIfAvailable();
        return !HERE.contains(asked) || names == null ? asked : names.forPhones().orElse(asked);
    }
}
