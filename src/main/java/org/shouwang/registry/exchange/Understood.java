package org.shouwang.registry.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.shouwang.privacy.Personal;

/**
 * What was read from a sheet.
 *
 * @param persons rows that can be taken over, in the order of the sheet
 * @param findings everything worth saying, in the order of the sheet
 * @param unread names in rows that cannot be taken over: whoever bears one has not left
 * @param carried places that rows took from rows above, by row: a row alone would not have them
 * @param rows how many rows below the header tell of a person or try to
 */
record Understood(List<PersonLine> persons, List<Finding> findings,
        @Personal("not to take a mistyped row for a departure") Set<String> unread,
        Map<Integer, DoorReader.Said> carried, int rows) {
}
