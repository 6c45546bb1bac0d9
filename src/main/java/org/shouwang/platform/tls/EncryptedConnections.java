package org.shouwang.platform.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.http2.Http2Protocol;
import org.apache.commons.logging.LogFactory;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.database.Halt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.tomcat.SslConnectorCustomizer;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.Ssl.ClientAuth;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The second door of the web server: encrypted, on {@code shouwang.tls.port}. It looks every minute whether its
 * certificate is still the right one, because addresses change with the network and certificates end.
 */
class EncryptedConnections implements WebServerFactoryCustomizer<TomcatWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(EncryptedConnections.class);
    private static final char[] IN_MEMORY = "in memory only".toCharArray();

    private static final int HTTPS = 443;

    private final int port;
    private final ServerIdentity identity;
    private final AtomicReference<TlsIdentity> shown = new AtomicReference<>();
    private @Nullable SslConnectorCustomizer door;
    private @Nullable Connector connector;

    EncryptedConnections(int port, ServerIdentity identity) {
        this.port = port;
        this.identity = identity;
    }

    @Override
    public void customize(TomcatWebServerFactory server) {
        var connector = new Connector(TomcatWebServerFactory.DEFAULT_PROTOCOL);
        connector.setPort(port);
        connector.setScheme("https");
        connector.setSecure(true);
        connector.addUpgradeProtocol(new Http2Protocol());
        if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setExecutor(new VirtualThreadExecutor("tls-"));
        }
        var encrypted = new SslConnectorCustomizer(LogFactory.getLog(EncryptedConnections.class), connector, ClientAuth.NONE);
        var first = identity.current();
        shown.set(first);
        encrypted.customize(bundle(first), Map.of());
        this.door = encrypted;
        this.connector = connector;
        server.addAdditionalConnectors(connector);
    }

    /** {@code https://host:port}, without a slash at the end. */
    String address(String host) {
        int open = connector == null ? port : connector.getLocalPort();
        var written = host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
        return "https://" + written + (open == HTTPS ? "" : ":" + open);
    }

    ServerIdentity identity() {
        return identity;
    }

    /** Shows another certificate from now on if another is due; connections that are open stay open. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void renew() {
        try {
            var now = identity.current();
            var before = shown.getAndSet(now);
            if (before != null && !before.certificate().equals(now.certificate())) {
                Objects.requireNonNull(door).update(null, bundle(now));
                LOG.info("another certificate is shown from now on, valid until {}", now.ends());
            }
        } catch (Halt e) {
            LOG.warn("the certificate was left as it is: {}", e.getMessage());
        }
    }

    private static SslBundle bundle(TlsIdentity identity) {
        try {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            keys.setKeyEntry("server", identity.key(), IN_MEMORY, identity.chain().toArray(X509Certificate[]::new));
            return SslBundle.of(SslStoreBundle.of(keys, new String(IN_MEMORY), null),
                    SslBundleKey.of(new String(IN_MEMORY), "server"),
                    SslOptions.of(null, new String[] {"TLSv1.3", "TLSv1.2"}));
        } catch (GeneralSecurityException | IOException e) {
            throw TlsHalt.of("证书不能使用：%s。", "The certificate cannot be used: %s.", e.getMessage());
        }
    }
}
