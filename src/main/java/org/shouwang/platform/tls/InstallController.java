package org.shouwang.platform.tls;

import java.security.cert.CertificateEncodingException;

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

    private final ObjectProvider<EncryptedConnections> connections;
    private final PhoneAddress phones;
    private final Environment environment;

    InstallController(ObjectProvider<EncryptedConnections> connections, PhoneAddress phones, Environment environment) {
        this.connections = connections;
        this.phones = phones;
        this.environment = environment;
    }

    @GetMapping("/install-certificate")
    @Open("a phone must read it before it can sign in safely")
    Html page(HttpServletRequest request) {
        var host = phones.host(request);
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
}
