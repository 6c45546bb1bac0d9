package org.shouwang.registry.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.shouwang.platform.sheet.SheetRow;
import org.shouwang.platform.words.Fold;
import org.shouwang.privacy.Masked;
import org.shouwang.registry.Door;
import org.shouwang.registry.RegisterImage.LivingResident;

/** Sums up what was understood for the person who decides. Values by which somebody is found are masked. */
final class Previews {

    private static final int FIRST_ROWS = 5;
    private static final int SHOWN = 30;
    private static final int SHOWN_OF_A_KIND = 12;

    private Previews() {
    }

    static Preview of(ResidentSheet.Opened sheet, Understood understood, Compared compared, NewPlaces places, int certain) {
        var layout = sheet.layout();
        var refused = rows(understood, FindingKind.Weight.REFUSED);
        var doubtful = rows(understood, FindingKind.Weight.WARNING);
        doubtful.removeAll(refused);
        var plan = compared.plan();
        return new Preview(sheet.tabs().stream().map(it -> new Preview.Tab(it.index(), it.name(), it.hidden())).toList(), sheet.tab(),
                columns(layout), layout.missing(), first(sheet), understood.rows(), plan.arrivals().size(), plan.edits().size(),
                compared.unchanged(), certain, refused.size(), doubtful.size(), compared.left().size(), plan.needs().size(),
                plan.estates().size(), plan.buildings().size(), plan.doors().size(), plan.households().size(), groups(understood),
                compared.changes().stream().limit(SHOWN).map(it -> new Preview.Changed(it.row(), it.name(), it.door(), it.moves(), it.changes())).toList(),
                compared.left().stream().limit(SHOWN).map(it -> left(it, places)).toList(), sheet.notes(), compared.digest());
    }

    /** A sheet whose columns do not suffice yet. */
    static Preview unusable(ResidentSheet.Opened sheet) {
        return new Preview(sheet.tabs().stream().map(it -> new Preview.Tab(it.index(), it.name(), it.hidden())).toList(), sheet.tab(),
                columns(sheet.layout()), sheet.layout().missing(), first(sheet), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of(),
                List.of(), List.of(), sheet.notes(), "");
    }

    static Set<Integer> rows(Understood understood, FindingKind.Weight weight) {
        var rows = new HashSet<Integer>();
        understood.findings().stream().filter(it -> it.kind().weight() == weight).forEach(it -> rows.add(it.row()));
        return rows;
    }

    private static List<Preview.Column> columns(Layout layout) {
        return IntStream.range(0, layout.fields().size()).mapToObj(i -> new Preview.Column(SheetRow.columnName(i),
                layout.titles().get(i), layout.fields().get(i))).toList();
    }

    private static List<List<String>> first(ResidentSheet.Opened sheet) {
        var fields = sheet.layout().fields();
        return sheet.table().rows().stream().skip(sheet.layout().headerRows()).limit(FIRST_ROWS)
                .map(row -> IntStream.range(0, fields.size()).mapToObj(i -> shown(fields.get(i), row.text(i))).toList()).toList();
    }

    private static String shown(Field field, String text) {
        String line = Fold.line(text);
        String masked = switch (field) {
            case NAME, HEAD_NAME -> Masked.name(line);
            case ID_NUMBER -> Masked.idNumber(line);
            case PHONE -> Masked.phone(line);
            case BIRTH_DATE -> Masked.birthDate(line);
            // an unknown column may hold anything
            case IGNORED -> line.matches(".*\\d{7,}.*") ? Masked.phone(line) : line;
            default -> line;
        };
        return masked.length() > 40 ? masked.substring(0, 40) + "…" : masked;
    }

    private static List<Preview.Group> groups(Understood understood) {
        Map<FindingKind, List<Finding>> first = new EnumMap<>(FindingKind.class);
        Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
        for (var finding : understood.findings()) {
            counts.merge(finding.kind(), 1, Integer::sum);
            var some = first.computeIfAbsent(finding.kind(), it -> new ArrayList<>());
            if (some.size() < SHOWN_OF_A_KIND) {
                some.add(masked(finding));
            }
        }
        return first.entrySet().stream().map(it -> new Preview.Group(it.getKey(), counts.get(it.getKey()), it.getValue())).toList();
    }

    private static Finding masked(Finding finding) {
        String said = switch (finding.kind()) {
            case ID_LENGTH, ID_CHARACTERS, ID_DATE, ID_CHECKSUM, ID_OLD, SAME_NUMBER_OTHER_NAME -> Masked.idNumber(finding.said());
            case TWICE_DIFFERENT, REPEATED, SAME_PERSON_TWO_DOORS -> Masked.name(finding.said());
            default -> finding.said();
        };
        return new Finding(finding.row(), finding.column(), finding.kind(), said, finding.more());
    }

    private static Preview.Left left(LivingResident resident, NewPlaces places) {
        return new Preview.Left(Masked.name(resident.facts().name()), places.door(resident.door()).map(Door::words).orElse(""));
    }
}
