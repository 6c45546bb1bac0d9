package org.shouwang.platform.web;

/**
 * Something that may come for whoever is looking, whatever page is open: a bean of the module that knows. Every page of an
 * area listens to the topic and then asks the address, which answers with a fragment to put on top, or with nothing.
 *
 * @param topic of live updates
 * @param path below the area's address
 */
public record Arrivals(String topic, String path) {
}
