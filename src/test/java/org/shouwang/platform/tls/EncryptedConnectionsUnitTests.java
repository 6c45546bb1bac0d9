package org.shouwang.platform.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** A real server asked by a client that trusts nothing but the installation's own authority. */
class EncryptedConnectionsUnitTests {

    @TempDir
    Path folder;

    final Set<String> names = new ConcurrentSkipListSet<>(Set.of("localhost", "127.0.0.1", "shouwang.test"));
    final MachineNames machine = new MachineNames(List.of()) {
        @Override
        Set<String> all() {
            return new TreeSet<>(names);
        }
    };
    EncryptedConnections connections;
    ServerIdentity identity;
    WebServer server;
    int port;

    @BeforeEach
    void start() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        identity = new ServerIdentity.Local(folder, machine, "node", Clock.systemUTC());
        connections = new EncryptedConnections(port, identity);
        var factory = new TomcatServletWebServerFactory(0);
        connections.customize(factory);
        server = factory.getWebServer();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aPhoneThatInstalledTheAuthorityConnectsByNameAndByAddress() throws Exception {
        assertThat(handshake("shouwang.test").getSubjectX500Principal().getName()).isEqualTo("CN=shouwang.test");
        assertThat(handshake("127.0.0.1")).isEqualTo(handshake("localhost"));
    }

    @Test
    void aNameThatTheCertificateDoesNotCarryIsRefused() {
        assertThatThrownBy(() -> handshake("elsewhere.test")).isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void aPhoneWithoutTheAuthorityIsWarned() {
        assertThatThrownBy(() -> handshake("shouwang.test", SSLContext.getDefault())).isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void aNewAddressIsServedWithoutARestart() throws Exception {
        var before = handshake("shouwang.test");
        names.add("moved.test");
        connections.renew();
        assertThat(handshake("moved.test")).isNotEqualTo(before);
        assertThat(handshake("shouwang.test")).isNotEqualTo(before);
    }

    private X509Certificate handshake(String host) throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", identity.toInstall().orElseThrow());
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return handshake(host, context);
    }

    private X509Certificate handshake(String host, SSLContext context) throws IOException {
        var plain = new Socket(InetAddress.getLoopbackAddress(), port);
        try (var socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true)) {
            var parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }
}
