package org.shouwang.platform.sheet;

/**
 * A column to write.
 *
 * @param title what stands in the header
 * @param width in characters of the usual font
 */
public record SheetColumn(String title, int width) {
}
