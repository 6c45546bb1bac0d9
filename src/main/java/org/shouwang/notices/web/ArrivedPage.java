package org.shouwang.notices.web;

import java.util.List;

import org.shouwang.notices.Inbox.Received;

/** What waits to be read, the most urgent first. */
public record ArrivedPage(List<Received> unread) {
}
