package org.shouwang.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;

/**
 * A phone of the community: it knows this server by a name other than localhost and has installed its certificate, as
 * pages that go on without network need it.
 */
public final class Phone implements AutoCloseable {

    /** The name that {@code shouwang.tls.names} has to give the server. */
    public static final String SERVER = "shouwang.test";

    /** Starting one takes seconds; as the tests themselves it stays in one thread, until the end of the run. */
    private static final class Driver {

        static final Playwright PLAYWRIGHT = Playwright.create(new Playwright.CreateOptions().setEnv(environment()));
        static final Map<String, Browser> TRUSTING = new HashMap<>();

        private static Map<String, String> environment() {
            var environment = new HashMap<>(System.getenv());
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            return environment;
        }
    }

    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    /** @param authority the certificate that the phone has installed */
    public Phone(X509Certificate authority, String address, Cookie... cookies) throws Exception {
        var hash = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(authority.getPublicKey().getEncoded()));
        var browser = Driver.TRUSTING.computeIfAbsent(hash, Phone::trusting);
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844).setLocale("zh-CN").setBaseURL(address)
                .setTimezoneId("Asia/Shanghai").setAcceptDownloads(true));
        context.addCookies(List.of(cookies));
    }

    private static Browser trusting(String hash) {
        return Driver.PLAYWRIGHT.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome")).stream()
                        .filter(Files::isExecutable).findFirst().orElseThrow())
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
                        "--disable-sync", "--no-first-run", "--host-resolver-rules=MAP " + SERVER + " 127.0.0.1",
                        "--ignore-certificate-errors-spki-list=" + hash)));
    }

    public Page tab() {
        var page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + " script: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("ERR_INTERNET_DISCONNECTED") && !message.text().contains("status of")) {
                complaints.add(page.url() + " console: " + message.text());
            }
        });
        return page;
    }

    /** Takes the network away, or gives it back. */
    public void network(boolean there) {
        context.setOffline(!there);
    }

    public void signOut() {
        context.clearCookies();
    }

    /** Scripts that failed, content that the policy forbids; that there is no network is no complaint. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
    }
}
