package org.shouwang.notices.web;

import java.util.List;

import org.shouwang.notices.Notice;
import org.shouwang.platform.QrCode;

/** @param address that the code opens */
public record PosterPage(Notice notice, String address) {

    private static final int SHORT = 160;
    private static final int LONG = 700;

    public List<String> lines() {
        return notice.facts().text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    public String code() {
        return new QrCode(address).dataUri();
    }

    /** As large as it fits on one page with the code. */
    public String size() {
        int length = notice.facts().text().length();
        return length <= SHORT ? "24pt" : length <= LONG ? "16pt" : "11pt";
    }
}
