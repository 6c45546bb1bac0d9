package org.shouwang.sampling;

/** How full a tube is. */
public record TubeFill(String label, int people, int size, boolean closed) {
}
