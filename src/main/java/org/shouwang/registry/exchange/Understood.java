package org.shouwang.registry.exchange;

import java.util.List;

/**
 * What was read from a sheet.
 *
 * @param persons rows that can be taken over, in the order of the sheet
 * @param findings everything worth saying, in the order of the sheet
 * @param rows how many rows below the header tell of a person or try to
 */
record Understood(List<PersonLine> persons, List<Finding> findings, int rows) {
}
