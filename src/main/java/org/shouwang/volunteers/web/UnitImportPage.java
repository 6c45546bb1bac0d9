package org.shouwang.volunteers.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Shell;
import org.shouwang.privacy.Masked;
import org.shouwang.volunteers.Organisation;
import org.shouwang.volunteers.UnitComparison;
import org.shouwang.volunteers.UnitSheet;

/**
 * A unit's list on its way in.
 *
 * @param sheet null before a file was chosen
 * @param comparison what taking it in would change
 * @param problem why a file cannot be read
 */
public record UnitImportPage(Organisation unit, @Nullable UnitSheet sheet, @Nullable UnitComparison comparison, @Nullable Problem problem) {

    /** Of many lines the first ones show what was understood. */
    private static final int SHOWN = 20;

    public List<UnitSheet.Line> shown() {
        return sheet == null ? List.of() : sheet.lines().stream().limit(SHOWN).toList();
    }

    public static String phone(UnitSheet.Line line) {
        return Masked.phone(line.entry().facts().phone().text());
    }

    public static String where(Shell shell, UnitSheet.Line line) {
        var at = line.entry().at();
        return at == null ? "" : UnitPage.where(shell, at.place(), at.words());
    }

    public String lines() {
        return sheet == null ? "" : UnitLines.written(sheet.lines());
    }

    public String rest() {
        return sheet == null ? "" : UnitLines.refused(sheet.refused());
    }
}
