package org.shouwang.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;

/** Takes the pictures of the README from a running demo; {@code scripts/screenshots} starts it. */
final class Screenshots {

    private static final long LARGEST = 200_000;

    /** A picture: its name, who looks how, and what they do before it is taken. */
    private record Shot(String name, String role, Consumer<Visitor> look, Consumer<Page> act) {
    }

    private static final List<Shot> SHOTS = List.of(
            new Shot("estate", "社区协调人", visitor -> visitor.inChinese().atDesk(), page -> homes(page)),
            new Shot("wall", "社区协调人", visitor -> visitor.inChinese().atDesk(), page -> {
                building(page);
                page.locator(".door.m").first().click();
                page.locator("#panel").waitFor();
            }),
            new Shot("wall-phone", "包联干部", visitor -> visitor.inChinese().onPhone(), Screenshots::building),
            new Shot("today", "社区协调人", visitor -> visitor.inChinese().atDesk(), page -> { }),
            new Shot("wall-english-dark", "Coordinator", visitor -> visitor.inEnglish().atDesk().inTheDark(), Screenshots::building),
            new Shot("elder-phone", "包联干部", visitor -> visitor.inChinese().onPhone().withLargeText(1), page -> {
                building(page);
                page.navigate(page.locator(".door.m").first().getAttribute("href"));
            }),
            new Shot("desk", "社区协调人", visitor -> visitor.inChinese().atDesk(), page -> {
                below(page, "/desk");
                page.locator(".blocks .block").first().waitFor();
            }),
            new Shot("roster", "社区协调人", visitor -> visitor.inChinese().atDesk(), page -> below(page, "/roster")),
            new Shot("proposal", "社区协调人", visitor -> visitor.inChinese().atDesk(), page -> first(page, "/roster/proposals", "main a[href*='/roster/proposals/']")),
            new Shot("fatigue", "社区协调人", visitor -> visitor.inChinese().atDesk(), page -> below(page, "/roster/fatigue")),
            new Shot("certificate-phone", "社区协调人", visitor -> visitor.inChinese().onPhone(), page -> first(page, "/roster/certificates", "main th a")),
            new Shot("shifts-phone", "志愿者", visitor -> visitor.inChinese().onPhone(), page -> below(page, "/shifts")),
            new Shot("station-phone", "采样员", visitor -> visitor.inChinese().onPhone(), page -> {
                below(page, "/station");
                page.locator("main a[href*='/station/']").first().click();
                page.locator(".station").waitFor();
            }),
            new Shot("log", "社区协调人", visitor -> visitor.inChinese().atDesk(), page -> below(page, "/audit")));

    private Screenshots() {
    }

    public static void main(String[] args) throws IOException {
        var folder = Files.createDirectories(Path.of(args[1]));
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try (var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment)); var browser = Chromium.launch(playwright)) {
            for (var shot : SHOTS) {
                take(shot, browser, args[0], folder.resolve(shot.name() + ".png"));
            }
        }
    }

    private static void take(Shot shot, Browser browser, String address, Path file) throws IOException {
        var visitor = new Visitor(browser, address);
        shot.look().accept(visitor);
        var page = visitor.open("/sign-in");
        page.locator("form[action='/sign-in/demo'] button", new Page.LocatorOptions().setHasText(shot.role())).first().click();
        page.locator("main h1").waitFor();
        shot.act().accept(page);
        page.waitForLoadState(LoadState.LOAD);
        if (page.locator("#status").isVisible()) {
            page.locator("#status.heard").waitFor();
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        visitor.leave();
        if (Files.size(file) > LARGEST) {
            throw new IllegalStateException(file + " is larger than " + LARGEST + " bytes");
        }
        System.out.println(file);
    }

    private static void below(Page page, String path) {
        page.navigate(page.url().replaceAll("/today.*", path));
    }

    /** What the first entry of a list leads to. */
    private static void first(Page page, String list, String link) {
        below(page, list);
        page.navigate(page.locator(link).first().getAttribute("href"));
    }

    private static void homes(Page page) {
        below(page, "/homes");
        page.locator(".block").first().waitFor();
    }

    private static void building(Page page) {
        homes(page);
        page.locator(".block").nth(4).click();
        page.locator(".wall").waitFor();
    }
}
