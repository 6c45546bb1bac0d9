package org.shouwang.platform.sheet;

import java.util.List;

/** One tab of a workbook with its first rows, enough to judge whether it is the one that is meant. */
public record SheetTab(int index, String name, boolean hidden, List<SheetRow> head) {
}
