package org.shouwang.accounts.web;

/** Somebody about to use up a paper. */
public record PaperPage(String secret, String name) {
}
