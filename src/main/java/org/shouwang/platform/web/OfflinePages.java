package org.shouwang.platform.web;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Pages that a device keeps and opens without network. Such a page is empty: words and buttons, the same for everybody who
 * may open it; whatever is about people comes afterwards as data that the device keeps encrypted.
 */
public final class OfflinePages {

    /** The service worker keeps what carries this header, and nothing else. */
    static final String HEADER = "Shouwang-Offline";

    private OfflinePages() {
    }

    /** A page whose template is made with {@code platform/offline/page.jte}. */
    public static Html page(HttpServletResponse response, String template, Object page) {
        response.setHeader(HEADER, "page");
        return Html.page(template, page);
    }
}
