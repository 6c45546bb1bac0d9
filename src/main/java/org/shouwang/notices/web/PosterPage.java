package org.shouwang.notices.web;

import java.util.List;

import org.shouwang.notices.Notice;
import org.shouwang.platform.QrCode;

/** @param address that the code opens */
public record PosterPage(Notice notice, String address) {

    private static final int SHORT = 160;
    private static final int MIDDLING = 450;
    private static final int LONG = 1_000;

    public List<String> lines() {
        return notice.facts().text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    public String code() {
        return new QrCode(address).dataUri();
    }

    /** As large as it fits on one page with the code. */
    public String size() {
        int length = notice.facts().text().length();
        return length <= SHORT ? "24pt" : length <= MIDDLING ? "16pt" : length <= LONG ? "12pt" : "8.5pt";
    }

    public String headlineSize() {
        return notice.facts().text().length() <= MIDDLING ? "34pt" : "24pt";
    }

    public String codeSize() {
        return notice.facts().text().length() <= MIDDLING ? "50mm" : "34mm";
    }
}
