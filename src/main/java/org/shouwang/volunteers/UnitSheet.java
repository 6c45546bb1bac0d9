package org.shouwang.volunteers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.sheet.SheetLimits;
import org.shouwang.platform.sheet.SheetReading;
import org.shouwang.platform.sheet.SheetRow;
import org.shouwang.platform.sheet.Sheets;
import org.shouwang.platform.words.Fold;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;

/**
 * A unit's list as it came: the lines that were understood, and those that were not, each with what is wrong. Columns are found by
 * their heading, in whatever order: name and phone must be there; what somebody does and where somebody is may be.
 */
public record UnitSheet(List<Line> lines, List<Refused> refused) {

    /** Enough for the largest work unit of a community. */
    public static final int MOST = 3_000;

    private static final SheetLimits LIMITS = new SheetLimits(5L << 20, 60L << 20, 150, MOST + 20, 60);
    private static final int HEADINGS_WITHIN = 10;

    /** @param number of the row, as people see it in the margin */
    public record Line(int number, UnitEntry entry) {
    }

    /** @param why what is wrong with it, as a message key */
    public record Refused(int number, @Personal(value = "to find a line that was refused", kept = Kept.VOLUNTEER) String name,
            @Personal(value = "to find a line that was refused", kept = Kept.VOLUNTEER) String phone, String job, String where, String why) {

        /** Leaves out what is personal. */
        @Override
        public String toString() {
            return "Refused[" + number + ", " + why + "]";
        }
    }

    enum Column {
        NAME("姓名", "名字", "name"), PHONE("电话", "手机", "联系方式", "phone", "mobile"), JOB("岗位", "职务", "部门", "工作", "做什么", "job", "department"),
        WHERE("去向", "在哪", "状态", "where", "whereabouts");

        private final List<String> headings;

        Column(String... headings) {
            this.headings = List.of(headings);
        }

        private boolean matches(String heading) {
            return headings.stream().anyMatch(heading::contains);
        }
    }

    /**
     * Reads a file of any kind that {@link Sheets} reads.
     *
     * @throws Problem why the file as a whole cannot be read; {@code volunteers.unit-sheet.no-headings} where name and phone are not found
     */
    public static UnitSheet read(byte[] file) {
        return switch (Sheets.read(file, Sheets.FIRST, LIMITS)) {
            case SheetReading.Refused refused -> throw Problem.invalid(refused.refusal().key(), refused.refusal().args().toArray());
            case SheetReading.Read read -> read(read.table().rows());
        };
    }

    static UnitSheet read(List<SheetRow> rows) {
        for (int n = 0; n < Math.min(rows.size(), HEADINGS_WITHIN); n++) {
            var columns = columns(rows.get(n));
            if (columns.containsKey(Column.NAME) && columns.containsKey(Column.PHONE)) {
                return read(rows.subList(n + 1, rows.size()), columns);
            }
        }
        throw Problem.invalid("volunteers.unit-sheet.no-headings");
    }

    private static Map<Column, Integer> columns(SheetRow row) {
        var found = new HashMap<Column, Integer>();
        for (int at = 0; at < row.width(); at++) {
            var heading = Fold.line(row.text(at)).toLowerCase(Locale.ROOT);
            for (var column : Column.values()) {
                if (column.matches(heading)) {
                    found.putIfAbsent(column, at);
                    break;
                }
            }
        }
        return found;
    }

    private static UnitSheet read(List<SheetRow> rows, Map<Column, Integer> columns) {
        var lines = new ArrayList<Line>();
        var refused = new ArrayList<Refused>();
        var phones = new HashSet<PhoneNumber>();
        for (var row : rows) {
            var typed = new Refused(row.number(), text(row, columns, Column.NAME), text(row, columns, Column.PHONE), text(row, columns, Column.JOB),
                    text(row, columns, Column.WHERE), "");
            if (typed.name().isEmpty() && typed.phone().isEmpty()) {
                continue;
            }
            try {
                lines.add(new Line(row.number(), entry(typed, phones)));
            } catch (Problem problem) {
                refused.add(new Refused(typed.number(), typed.name(), typed.phone(), typed.job(), typed.where(), problem.text().key()));
            }
        }
        return new UnitSheet(List.copyOf(lines), List.copyOf(refused));
    }

    private static String text(SheetRow row, Map<Column, Integer> columns, Column column) {
        var at = columns.get(column);
        return at == null ? "" : Fold.line(row.text(at));
    }

    private static UnitEntry entry(Refused typed, Set<PhoneNumber> before) {
        if (typed.name().isEmpty()) {
            throw Problem.invalid("volunteers.unit-sheet.no-name");
        }
        if (typed.phone().isEmpty()) {
            throw Problem.invalid("volunteers.unit-sheet.no-phone");
        }
        var phone = switch (PhoneNumber.read(typed.phone())) {
            case PhoneNumber.Reading.Good good -> good.phone();
            case PhoneNumber.Reading.Several several -> several.phones().stream().filter(PhoneNumber::isMobile).findFirst().orElse(several.phones().getFirst());
            case PhoneNumber.Reading.Wrong wrong -> throw Problem.invalid("volunteers.unit-sheet.wrong-phone");
        };
        if (before.contains(phone)) {
            throw Problem.invalid("volunteers.unit-sheet.twice");
        }
        try {
            var entry = new UnitEntry(new UnitPersonFacts(typed.name(), phone, typed.job()), at(typed.where()).orElse(null));
            before.add(phone);
            return entry;
        } catch (Problem tooLong) {
            throw tooLong.text().key().startsWith("volunteers.") ? tooLong : Problem.invalid("volunteers.unit-sheet.too-long");
        }
    }

    /** As lists say it: 在岗, 居家, 请假, or where somebody was sent. */
    static Optional<At> at(@Nullable String typed) {
        var words = Fold.line(typed == null ? "" : typed);
        var low = words.toLowerCase(Locale.ROOT);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (low.matches(".*(在岗|在单位|到岗|值守|on site).*")) {
            return Optional.of(At.of(Whereabouts.ON_SITE));
        }
        if (low.matches(".*(居家|在家|home).*")) {
            return Optional.of(At.of(Whereabouts.HOME));
        }
        if (low.matches(".*(请假|休假|病假|产假|leave).*")) {
            return Optional.of(At.of(Whereabouts.LEAVE));
        }
        var sent = words.replaceFirst("^(已?(派到|派往|派出到|派出|下沉到|下沉|支援)|(?i:sent to))[:：]?\\s*", "");
        if (!sent.equals(words) && !sent.isEmpty()) {
            return Optional.of(new At(Whereabouts.SENT_ELSEWHERE, sent));
        }
        throw Problem.invalid("volunteers.unit-sheet.where");
    }
}
