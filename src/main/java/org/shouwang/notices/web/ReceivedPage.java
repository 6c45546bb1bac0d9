package org.shouwang.notices.web;

import java.util.List;

import org.shouwang.notices.Inbox.Received;
import org.shouwang.notices.NoticeState;
import org.shouwang.notices.Urgency;

/** One notice as the person it concerns reads it. */
public record ReceivedPage(Received received, boolean holds) {

    public List<String> lines() {
        return received.notice().facts().text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Whether the person still has to say that it was read. */
    public boolean toConfirm() {
        return !received.read() && received.notice().facts().urgency() == Urgency.URGENT && received.notice().state() == NoticeState.SENT;
    }
}
