package org.shouwang.roster.web;

import java.util.List;

import org.shouwang.roster.OtherWork;

/** @param waiting whether only what nobody has confirmed is shown */
public record OtherWorkPage(List<OtherWork> work, boolean waiting) {
}
