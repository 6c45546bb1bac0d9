package org.shouwang.platform.web;

import java.util.List;

import org.shouwang.platform.TodayItem;

/** What somebody has to do now, most urgent first. */
public record TodayPage(List<TodayItem> items) {
}
