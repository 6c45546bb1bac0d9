package org.shouwang.platform.web;

/** There is no network. It says nothing more: the device knows by itself which pages it keeps. */
public record AwayPage() {
}
