package org.shouwang.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;

/**
 * Finds the way from page to page by the links that people see. Of the pages of one route one is looked at; a few more are
 * only read, because a draft leads where a notice that was sent does not.
 */
final class Crawl {

    private static final int READ = 8;
    /** Files, streams, and what changes something for this device only; what no route shows is a file too. */
    private static final Pattern NO_PAGE = Pattern.compile("^/prefer\\b|/assets/|\\.(xlsx|xls|csv|pdf|png|svg|ics|json|crt|pem|mobileconfig)\\b|/live\\b|/v3/|/swagger");
    private static final Pattern LINK = Pattern.compile("\\b(?:href|hx-get)=\"(/[^\"]*)\"");

    private final Routes routes;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> examples = new HashMap<>();
    private final Deque<String> toRead = new ArrayDeque<>();
    private final Set<String> parts = new TreeSet<>();
    private int read;

    Crawl(Routes routes, List<String> starts) {
        this.routes = routes;
        starts.forEach(start -> visit(start, routes.of(start).orElse(start)));
    }

    /** Reads on until there is a page to look at. */
    boolean hasNext(Page page) {
        while (waiting.isEmpty() && !toRead.isEmpty()) {
            read++;
            noteLinks(page.request().get(toRead.removeFirst()).text());
        }
        return !waiting.isEmpty();
    }

    String next() {
        return waiting.removeFirst();
    }

    /** What the open page leads to, and which parts it asks for by itself. */
    void noteLinks(String html) {
        var links = LINK.matcher(html);
        while (links.find()) {
            var address = links.group(1).replace("&amp;", "&").replaceAll("#.*", "");
            if (links.group().startsWith("hx-get")) {
                routes.of(address).ifPresent(parts::add);
            } else {
                note(address);
            }
        }
    }

    private void note(String address) {
        if (!NO_PAGE.matcher(address).find()) {
            routes.of(address).ifPresent(route -> visit(address, route));
        }
    }

    private void visit(String address, String route) {
        if (known.add(address)) {
            int nth = examples.merge(route, 1, Integer::sum);
            if (nth == 1) {
                waiting.add(address);
            } else if (nth <= READ) {
                toRead.add(address);
            }
        }
    }

    /** Routes that were looked at, or are shown as part of a page. */
    Set<String> seen() {
        var seen = new TreeSet<>(parts);
        seen.addAll(examples.keySet());
        return seen;
    }

    /** How many pages were only read. */
    int read() {
        return read;
    }
}
