package org.shouwang.platform.tls;

import java.security.cert.CertificateEncodingException;
import java.util.Set;

import org.shouwang.platform.Open;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Html;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import jakarta.servlet.http.HttpServletRequest;

/** Installs the local authority on phones: the one page besides its own files that is served without encryption. */
@Controller
class InstallController {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    private final ObjectProvider<EncryptedConnections> connections;
    private final ObjectProvider<MachineNames> machine;
    private final Environment environment;

    InstallController(ObjectProvider<EncryptedConnections> connections, ObjectProvider<MachineNames> machine, Environment environment) {
        this.connections = connections;
        this.machine = machine;
        this.environment = environment;
    }

    @GetMapping("/install-certificate")
    @Open("a phone must read it before it can sign in safely")
    Html page(HttpServletRequest request) {
        var host = hostForPhones(request);
        var encrypted = connections.getIfAvailable();
        var plain = "http://" + host + ":" + environment.getProperty("local.server.port", "8080") + "/install-certificate";
        if (encrypted == null) {
            return Html.page("platform/tls/install", new InstallPage(null, plain, null));
        }
        var certificate = encrypted.identity().toInstall().map(InstallPage.Certificate::of).orElse(null);
        return Html.page("platform/tls/install", new InstallPage(certificate, plain, encrypted.address(host)));
    }

    @GetMapping("/install-certificate/shouwang.crt")
    @Open("the certificate is public by nature")
    ResponseEntity<byte[]> certificate() throws CertificateEncodingException {
        var encrypted = connections.getIfAvailable();
        var certificate = encrypted == null ? null : encrypted.identity().toInstall().orElse(null);
        if (certificate == null) {
            throw Problem.notFound("platform.tls.nothing");
        }
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/x-x509-ca-cert"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"shouwang.crt\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(certificate.getEncoded());
    }

    /** The name by which somebody came here works for others too, unless it was this machine's own. */
    private String hostForPhones(HttpServletRequest request) {
        var asked = request.getServerName();
        if (!HERE.contains(asked)) {
            return asked;
        }
        var names = machine.getIfAvailable();
        return names == null ? asked : names.forPhones().orElse(asked);
    }
}
