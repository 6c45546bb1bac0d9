package org.shouwang.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.shouwang.TestSignIns;
import org.shouwang.platform.Actor;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * Somebody with a browser: says how they look at it, then opens pages.
 * {@snippet : visitor.as(coordinator).onPhone().inEnglish().open("/a/wangchun/today"); }
 */
public final class Visitor {

    static final int PHONE_WIDTH = 390;
    static final int PHONE_HEIGHT = 844;
    private static final int DESK_WIDTH = 1440;
    private static final int DESK_HEIGHT = 900;
    /** A form that is refused answers 422 on purpose, and the browser notes every such answer. */
    private static final String EXPECTED = "status of 422";
    private static final String AXE = script("/axe.min.js");

    private final Browser browser;
    private final String address;
    private final List<Cookie> cookies = new ArrayList<>();
    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private int width = DESK_WIDTH;
    private int height = DESK_HEIGHT;
    private String locale = "zh-CN";
    private ColorScheme scheme = ColorScheme.LIGHT;
    private boolean scripts = true;

    public Visitor(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** Signed in as this actor, without a password. */
    public Visitor as(Actor actor) {
        var cookie = TestSignIns.as(actor);
        return cookie(cookie.getName(), cookie.getValue());
    }

    public Visitor cookie(String name, String value) {
        cookies.add(new Cookie(name, value).setUrl(address));
        return this;
    }

    public Visitor onPhone() {
        width = PHONE_WIDTH;
        height = PHONE_HEIGHT;
        return this;
    }

    public Visitor atDesk() {
        width = DESK_WIDTH;
        height = DESK_HEIGHT;
        return this;
    }

    public Visitor inEnglish() {
        locale = "en-GB";
        return cookie("lang", "en");
    }

    public Visitor inChinese() {
        locale = "zh-CN";
        return cookie("lang", "zh");
    }

    public Visitor inTheDark() {
        scheme = ColorScheme.DARK;
        return this;
    }

    /** Elder mode, in its step 1, 2 or 3. */
    public Visitor withLargeText(int step) {
        return cookie("elder", String.valueOf(step));
    }

    public Visitor withoutScripts() {
        scripts = false;
        return this;
    }

    /** A tab in a browser of its own. */
    public Page tab() {
        var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale(locale)
                .setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE).setJavaScriptEnabled(scripts)
                .setBaseURL(address).setTimezoneId("Asia/Shanghai").setIgnoreHTTPSErrors(true));
        open.add(context);
        context.addCookies(cookies);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if ((message.type().equals("error") || message.type().equals("warning")) && !message.text().contains(EXPECTED)) {
                complaints.add(page.url() + " console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + " script: " + error));
        return page;
    }

    public Page open(String path) {
        var page = tab();
        page.navigate(path);
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return page;
    }

    public String address() {
        return address;
    }

    /** What the browser complained about: scripts that failed, content that the policy forbids. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What stands in the way of people who see, hear or move otherwise (WCAG 2.2 AA), as axe finds it. */
    public static List<String> barriers(Page page) {
        return barriers(page, List.of());
    }

    /** What these selectors find is passed over. */
    static List<String> barriers(Page page, List<String> except) {
        return found(page, except, Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")));
    }

    /** Only what depends on the colours: for the second scheme of a page that was looked at already. */
    static List<String> faintWords(Page page, List<String> except) {
        return found(page, except, Map.of("type", "rule", "values", List.of("color-contrast")));
    }

    /** Axe is brought once to a page, and tells only what it objects to: to write down all that is well takes it longest. */
    @SuppressWarnings("unchecked")
    private static List<String> found(Page page, List<String> except, Map<String, Object> rules) {
        if ((Boolean) page.evaluate("typeof axe === 'undefined'")) {
            page.evaluate(AXE);
        }
        return (List<String>) page.evaluate("""
                ([except, rules]) => axe.run({include: ['html'], exclude: except}, {runOnly: rules, resultTypes: ['violations']}).then(result => result.violations.flatMap(rule =>
                    rule.nodes.map(node => rule.id + ': ' + rule.help + ' – ' + node.target + ' ' + node.html.slice(0, 200))))""", List.of(except, rules));
    }

    private static String script(String resource) {
        try (var in = AxeBuilder.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the window as high as the page, so that nothing lies half below the tabs while axe measures. */
    public static void unroll(Page page) {
        var size = page.viewportSize();
        var height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(size.width, Math.max(height + 100, size.height));
    }

    /** By how many pixels the page is wider than the screen. */
    public static int tooWide(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
    }

    /** Makes the text of the open page as large as elder mode does, in its step 1, 2 or 3. */
    public static void enlarge(Page page, int step) {
        page.evaluate("step => document.documentElement.classList.add('elder', 'elder-' + step)", step);
    }

    /** Closes all tabs. */
    public void leave() {
        open.forEach(BrowserContext::close);
    }
}
