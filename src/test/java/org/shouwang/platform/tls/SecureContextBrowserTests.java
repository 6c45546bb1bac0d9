package org.shouwang.platform.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shouwang.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;

/** A phone of the community: it knows this server by a name other than localhost and has installed its certificate. */
@Tag("browser")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"shouwang.tls.port=0", "shouwang.tls.names=shouwang.test"})
@ContextConfiguration(initializers = TestDatabase.class)
class SecureContextBrowserTests {

    @Autowired EncryptedConnections connections;
    @LocalServerPort int port;

    @Test
    void afterInstallingThePageMayUseCameraStorageAndOfflinePages() throws Exception {
        withPhone(trusting(), page -> {
            page.navigate("http://shouwang.test:" + port + "/sign-in");
            assertThat(page.url()).startsWith(connections.address("shouwang.test"));
            assertThat(page.evaluate("window.isSecureContext")).isEqualTo(true);
            assertThat(page.evaluate("'serviceWorker' in navigator && !!crypto.subtle && !!navigator.mediaDevices")).isEqualTo(true);
        });
    }

    @Test
    void beforeInstallingOnlyTheInstallationPageOpensAndItIsNotSecure() throws Exception {
        withPhone(List.of(), page -> {
            page.navigate("http://shouwang.test:" + port + "/install-certificate");
            assertThat(page.evaluate("window.isSecureContext")).isEqualTo(false);
            var download = page.waitForDownload(() -> page.locator("a[download]").click());
            assertThat(download.suggestedFilename()).isEqualTo("shouwang.crt");
            assertThatThrownBy(() -> page.navigate("http://shouwang.test:" + port + "/sign-in"))
                    .isInstanceOf(PlaywrightException.class).hasMessageContaining("ERR_CERT");
        });
    }

    /** What installing the authority amounts to for Chromium: its public key is trusted. */
    private List<String> trusting() throws Exception {
        var authority = connections.identity().toInstall().orElseThrow();
        var hash = MessageDigest.getInstance("SHA-256").digest(authority.getPublicKey().getEncoded());
        return List.of("--ignore-certificate-errors-spki-list=" + Base64.getEncoder().encodeToString(hash));
    }

    private interface OnPage {
        void act(Page page) throws Exception;
    }

    private static void withPhone(List<String> more, OnPage visit) throws Exception {
        var args = new ArrayList<>(List.of("--no-sandbox", "--host-resolver-rules=MAP shouwang.test 127.0.0.1"));
        args.addAll(more);
        try (var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(args))) {
            visit.act(browser.newPage());
        }
    }
}
