package org.shouwang.volunteers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.volunteers.At;
import org.shouwang.volunteers.UnitEntry;
import org.shouwang.volunteers.UnitPersonFacts;
import org.shouwang.volunteers.UnitSheet;
import org.shouwang.volunteers.Whereabouts;

/**
 * What was read from a sheet, carried by the page that shows it until somebody takes it in: nothing of a list that is not wanted
 * stays behind. A line each, its parts apart by tabs.
 */
final class UnitLines {

    private static final String APART = "\t";
    private static final int PARTS = 5;
    private static final int REFUSED_PARTS = 6;

    private UnitLines() {
    }

    static String written(List<UnitSheet.Line> lines) {
        return lines.stream().map(UnitSheet.Line::entry).map(one -> String.join(APART, one.facts().name(), one.facts().phone().text(), one.facts().job(),
                one.at() == null ? "" : one.at().place().name(), one.at() == null ? "" : one.at().words())).collect(Collectors.joining("\n"));
    }

    /** Read like anything that comes from outside. */
    static List<UnitEntry> read(@Nullable String text) {
        var entries = new ArrayList<UnitEntry>();
        for (var parts : parts(text, PARTS)) {
            var place = Entered.choiceIfAny(parts[3], Whereabouts.class);
            if (!(PhoneNumber.read(parts[1]) instanceof PhoneNumber.Reading.Good good)) {
                throw Problem.invalid("platform.form.broken");
            }
            entries.add(new UnitEntry(new UnitPersonFacts(parts[0], good.phone(), parts[2]), place == null || place == Whereabouts.SENT_HERE ? null : new At(place, parts[4])));
        }
        return entries;
    }

    static String refused(List<UnitSheet.Refused> refused) {
        return refused.stream().map(one -> String.join(APART, String.valueOf(one.number()), one.name(), one.phone(), one.job(), one.where(), one.why()))
                .collect(Collectors.joining("\n"));
    }

    /** For a sheet that is given back. */
    static List<UnitSheet.Refused> readRefused(@Nullable String text) {
        return parts(text, REFUSED_PARTS).stream().map(parts -> new UnitSheet.Refused(Entered.number(parts[0], "rest"), parts[1], parts[2], parts[3], parts[4], parts[5])).toList();
    }

    private static List<String[]> parts(@Nullable String text, int many) {
        var lines = new ArrayList<String[]>();
        for (var line : (text == null ? "" : text).split("\r?\n")) {
            if (!line.isBlank()) {
                var parts = line.split(APART, -1);
                if (parts.length != many || lines.size() >= UnitSheet.MOST) {
                    throw Problem.invalid("platform.form.broken");
                }
                lines.add(parts);
            }
        }
        return lines;
    }
}
