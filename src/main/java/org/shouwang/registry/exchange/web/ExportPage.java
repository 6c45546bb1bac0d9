package org.shouwang.registry.exchange.web;

/**
 * Where the sheet is fetched.
 *
 * @param wrong whether the purpose of a full one is missing
 */
public record ExportPage(ExportForm form, boolean wrong) {
}
