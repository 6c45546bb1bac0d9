package org.shouwang.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * The machine's own Chromium, started once per test run. A test of the program in its own JVM takes a {@link Visitor}; one
 * of a program elsewhere takes the {@link Browser} and says where.
 */
public final class Chromium implements ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(Chromium.class);
    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--no-first-run");
    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"));

    /** Playwright is bound to the thread that made it; tests run one after the other in one thread. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            var environment = new HashMap<>(System.getenv());
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            return new Running(playwright, launch(playwright));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    /** The browser for a program that is not a test. */
    public static Browser launch(Playwright playwright) {
        var executable = PLACES.stream().filter(Files::isExecutable).findFirst().orElseThrow(() -> new IllegalStateException(
                "Chromium is not installed. On Debian and Ubuntu: sudo apt-get install -y chromium fonts-noto-cjk"));
        return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(QUIET));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Visitor.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var browser = context.getRoot().getStore(OURS).computeIfAbsent(Running.class, key -> Running.start(), Running.class).browser();
        if (parameter.getParameter().getType() == Browser.class) {
            return browser;
        }
        var port = SpringExtension.getApplicationContext(context).getEnvironment().getRequiredProperty("local.server.port");
        var visitor = new Visitor(browser, "http://localhost:" + port);
        visitors(context).add(visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        visitors(context).forEach(Visitor::leave);
    }

    @SuppressWarnings("unchecked")
    private static List<Visitor> visitors(ExtensionContext context) {
        return context.getStore(OURS).computeIfAbsent("visitors", key -> new ArrayList<Visitor>(), List.class);
    }
}
