package org.shouwang.browser;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;

/** Walks from page to page by the links that people see; of pages that differ only in an id or a filter, one is enough. */
final class Crawl {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final int MOST = 150;
    /** Files, streams, what changes something for this device only, and what only a person with an account has. */
    private static final Pattern NO_PAGE = Pattern.compile("^/me\\b|/prefer\\?|/assets/|\\.(xlsx|xls|csv|pdf|png|svg|ics|json|crt|pem|mobileconfig)\\b|/export|/live\\b|/v3/|/swagger");

    private final Map<String, String> found = new LinkedHashMap<>();
    private final Deque<String> waiting = new ArrayDeque<>();

    /** Addresses of all pages that can be reached from these, each shape once. */
    Collection<String> from(Page page, String... starts) {
        List.of(starts).forEach(this::note);
        while (!waiting.isEmpty() && found.size() < MOST) {
            var answer = page.navigate(waiting.removeFirst());
            if (answer == null || !String.valueOf(answer.headers().get("content-type")).startsWith("text/html")) {
                continue;
            }
            @SuppressWarnings("unchecked")
            var links = (List<String>) page.evaluate("""
                    [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && !a.hasAttribute('download'))
                        .map(a => a.pathname + a.search)""");
            links.forEach(this::note);
        }
        return found.values();
    }

    private void note(String address) {
        if (NO_PAGE.matcher(address).find()) {
            return;
        }
        var shape = ID.matcher(address).replaceAll("*").replaceAll("\\?.*", "");
        if (found.putIfAbsent(shape, address) == null) {
            waiting.add(address);
        }
    }
}
