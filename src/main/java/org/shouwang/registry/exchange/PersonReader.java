package org.shouwang.registry.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.sheet.CellKind;
import org.shouwang.platform.sheet.SheetRow;
import org.shouwang.platform.words.Fold;
import org.shouwang.platform.words.IdNumber;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.registry.DocumentType;
import org.shouwang.registry.Relation;
import org.shouwang.registry.Sex;

/** Reads what one row says of a person, apart from the door. Doubts are said, never settled silently. */
final class PersonReader {

    private static final Pattern IN_BRACKETS = Pattern.compile("(.*?)[（(](.*)[）)]");
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{IsHan}·\\s]+");
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_TEXT = 900;
    private static final int MOST_PHONES = 6;

    private final Layout layout;
    private final LocalDate today;
    private final List<Finding> findings;

    PersonReader(Layout layout, LocalDate today, List<Finding> findings) {
        this.layout = layout;
        this.today = today;
        this.findings = findings;
    }

    /** Null where the row cannot be taken over; why is among the findings. */
    @Nullable PersonLine read(SheetRow row, DoorPlace door, String household, String headName) {
        int before = findings.size();
        refuseUnusableCells(row);
        String name = name(row);
        var document = new Document();
        document(row, document);
        var sex = sex(row, document);
        var birthDate = birthDate(row, document);
        var phones = phones(row);
        String words = text(row, Field.RELATION);
        var relation = relation(row, words, name, headName);
        String registeredAt = text(row, Field.REGISTERED_AT);
        var registered = Vocabulary.registered(text(row, Field.REGISTERED)).orElse(null);
        if (Vocabulary.registered(registeredAt).isPresent()) {
            registered = registered == null ? Vocabulary.registered(registeredAt).orElse(null) : registered;
            registeredAt = "";
        }
        String presence = text(row, Field.PRESENCE);
        var bracketed = IN_BRACKETS.matcher(presence);
        var away = bracketed.matches() ? away(bracketed.group(2)) : new LocalDate[2];
        var needs = needs(row);
        String note = note(row);
        for (int i = before; i < findings.size(); i++) {
            if (findings.get(i).kind().weight() == FindingKind.Weight.REFUSED) {
                return null;
            }
        }
        return new PersonLine(row.number(), name, sex, birthDate, document.type, document.number, phones, door, household,
                relation, relation == Relation.HEAD || words.equals(wordOf(relation)) ? "" : words, registered, registeredAt,
                Vocabulary.presence(bracketed.matches() ? bracketed.group(1) : presence).orElse(null), away[0], away[1],
                Vocabulary.tenure(text(row, Field.TENURE)).orElse(null), needs, note);
    }

    /** {@code 2022-11-01至2022-12-01}; either may be missing. */
    private static @Nullable LocalDate[] away(String words) {
        String[] ends = (words + " ").split("至", 2);
        var since = Vocabulary.date(ends[0]).orElse(null);
        var until = ends.length < 2 ? null : Vocabulary.date(ends[1]).orElse(null);
        return new LocalDate[] {since, since != null && until != null && until.isBefore(since) ? null : until};
    }

    private static String wordOf(@Nullable Relation relation) {
        return relation == null ? "" : Vocabulary.word(relation);
    }

    private static final class Document {
        private @Nullable DocumentType type;
        private String number = "";
        private @Nullable IdNumber id;
    }

    private void refuseUnusableCells(SheetRow row) {
        for (var field : List.of(Field.NAME, Field.ID_NUMBER, Field.PHONE, Field.BUILDING, Field.UNIT, Field.ROOM, Field.ADDRESS)) {
            for (int column : layout.columns(field)) {
                if (row.kind(column) == CellKind.ERROR) {
                    add(row, column, FindingKind.ERROR_CELL, row.text(column));
                } else if (!field.place() && Fold.line(row.text(column)).contains("*")) {
                    add(row, column, FindingKind.MASKED_CELL, row.text(column));
                }
            }
        }
        for (int column = 0; column < layout.fields().size(); column++) {
            if (row.text(column).length() > longest(layout.fields().get(column))) {
                add(row, column, FindingKind.TOO_LONG, row.text(column).substring(0, 20) + "…");
            }
        }
    }

    /** As much as the register holds of each. */
    private static int longest(Field field) {
        return switch (field) {
            case ROOM, UNIT, FLOOR -> 20;
            case RELATION -> 30;
            case NAME, ID_NUMBER, BUILDING -> 40;
            case ESTATE -> 60;
            case PHONE, ADDRESS -> 80;
            case REGISTERED_AT -> 200;
            case IGNORED, SEQUENCE -> Integer.MAX_VALUE;
            default -> LONGEST_TEXT;
        };
    }

    private String name(SheetRow row) {
        String name = Fold.line(row.text(column(Field.NAME)));
        if (PLAIN_NAME.matcher(name).matches()) {
            name = name.replace(" ", "");   // 张　三: two characters spread to look like three
        }
        if (Vocabulary.nothing(name)) {
            add(row, column(Field.NAME), FindingKind.NO_NAME, name);
        } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isDigit)
                || name.codePoints().noneMatch(Character::isLetter)) {
            add(row, column(Field.NAME), FindingKind.NAME_UNREADABLE, name);
        }
        return name;
    }

    private void document(SheetRow row, Document document) {
        int column = column(Field.ID_NUMBER);
        String typed = text(row, Field.ID_NUMBER);
        if (typed.isEmpty()) {
            return;
        }
        var type = Vocabulary.document(text(row, Field.DOCUMENT_TYPE)).orElse(null);
        if (row.kind(column) == CellKind.ROUNDED) {
            add(row, column, FindingKind.ID_LOST_DIGITS, typed);
            return;
        }
        if (type != null && type != DocumentType.ID_CARD) {
            document.type = type;
            document.number = Fold.code(typed);
            return;
        }
        switch (IdNumber.read(typed, today)) {
            case IdNumber.Reading.Good good -> {
                document.type = DocumentType.ID_CARD;
                document.number = good.id().text();
                document.id = good.id();
            }
            case IdNumber.Reading.Old old -> {
                add(row, column, FindingKind.ID_OLD, old.typed());
                document.type = DocumentType.ID_CARD;
                document.number = old.typed();
                document.id = old.today();
            }
            case IdNumber.Reading.OtherDocument other -> {
                document.type = guessed(other.typed());
                document.number = other.typed();
            }
            case IdNumber.Reading.Wrong wrong -> wrong(row, column, wrong, document);
        }
    }

    private void wrong(SheetRow row, int column, IdNumber.Reading.Wrong wrong, Document document) {
        add(row, column, switch (wrong.fault()) {
            case LENGTH -> FindingKind.ID_LENGTH;
            case CHARACTERS -> FindingKind.ID_CHARACTERS;
            case DATE -> FindingKind.ID_DATE;
            case CHECKSUM -> FindingKind.ID_CHECKSUM;
            case LOST_DIGITS -> FindingKind.ID_LOST_DIGITS;
        }, wrong.typed());
        if (wrong.fault() != IdNumber.Fault.LOST_DIGITS) {
            document.type = DocumentType.ID_CARD;
            document.number = wrong.typed();
        }
    }

    private static DocumentType guessed(String number) {
        return number.matches("[HM]\\d{8,10}") ? DocumentType.HK_MO_PERMIT
                : number.matches("[A-Z]{1,2}\\d{7,8}") ? DocumentType.PASSPORT : DocumentType.OTHER;
    }

    private @Nullable Sex sex(SheetRow row, Document document) {
        String typed = text(row, Field.SEX);
        var said = Vocabulary.sex(typed).orElse(null);
        if (said == null && !typed.isEmpty()) {
            add(row, column(Field.SEX), FindingKind.SEX_UNREADABLE, typed);
        }
        if (document.id == null) {
            return said;
        }
        var ofNumber = document.id.male() ? Sex.MALE : Sex.FEMALE;
        if (said != null && said != ofNumber) {
            add(row, column(Field.SEX), FindingKind.SEX_DIFFERS, typed);
        }
        return said == null ? ofNumber : said;
    }

    private @Nullable LocalDate birthDate(SheetRow row, Document document) {
        String typed = text(row, Field.BIRTH_DATE);
        var said = Vocabulary.date(typed).filter(it -> !it.isAfter(today)).orElse(null);
        if (said == null && !typed.isEmpty() && document.id == null) {
            add(row, column(Field.BIRTH_DATE), FindingKind.BIRTH_UNREADABLE, typed);
        }
        if (document.id == null) {
            return said;
        }
        if (said != null && !said.equals(document.id.birthDate())) {
            add(row, column(Field.BIRTH_DATE), FindingKind.BIRTH_DIFFERS, typed);
        }
        return said == null ? document.id.birthDate() : said;
    }

    private List<String> phones(SheetRow row) {
        var phones = new ArrayList<String>();
        for (int column : layout.columns(Field.PHONE)) {
            String typed = Fold.line(row.text(column).replace("\n", "、"));
            if (Vocabulary.nothing(typed)) {
                continue;
            }
            switch (PhoneNumber.read(typed)) {
                case PhoneNumber.Reading.Good good -> phones.add(good.phone().text());
                case PhoneNumber.Reading.Several several -> several.phones().forEach(it -> phones.add(it.text()));
                case PhoneNumber.Reading.Wrong wrong -> {
                    add(row, column, FindingKind.PHONE_WRONG, wrong.typed());
                    if (wrong.typed().length() <= 40 && wrong.typed().chars().anyMatch(Character::isDigit)) {
                        phones.add(wrong.typed());
                    }
                }
            }
        }
        return phones.stream().distinct().limit(MOST_PHONES).toList();
    }

    private @Nullable Relation relation(SheetRow row, String words, String name, String headName) {
        if (words.isEmpty()) {
            return !headName.isEmpty() && headName.equals(name) ? Relation.HEAD : null;
        }
        var known = Vocabulary.relation(words);
        if (known.isEmpty()) {
            add(row, column(Field.RELATION), FindingKind.RELATION_UNKNOWN, words);
        }
        return known.orElse(Relation.OTHER);
    }

    private List<NeedLine> needs(SheetRow row) {
        String typed = text(row, Field.NEEDS);
        if (Vocabulary.nothing(typed) || typed.matches("否|正常|普通|一般人群")) {
            return List.of();
        }
        int column = column(Field.NEEDS);
        var needs = NeedWords.of(row.text(column));
        needs.stream().filter(NeedWords::isWithoutDate)
                .forEach(it -> add(row, column, FindingKind.PREGNANT_WITHOUT_DATE, it.words()));
        return needs;
    }

    /** Columns beside the first one keep their title, so that nothing is torn from its meaning. */
    private String note(SheetRow row) {
        var parts = new ArrayList<String>();
        for (int column : layout.columns(Field.NOTE)) {
            String text = row.text(column).strip();
            if (!text.isEmpty()) {
                String title = layout.titles().get(column);
                parts.add(parts.isEmpty() && column == column(Field.NOTE) || title.isEmpty() ? text : title + "：" + text);
            }
        }
        return String.join("\n", parts);
    }

    private String text(SheetRow row, Field field) {
        int column = column(field);
        String text = column < 0 ? "" : Fold.line(row.text(column));
        return field != Field.NEEDS && Vocabulary.nothing(text) ? "" : text;
    }

    private int column(Field field) {
        return layout.fields().indexOf(field);
    }

    private void add(SheetRow row, int column, FindingKind kind, String said) {
        findings.add(new Finding(row.number(), column, kind, said, ""));
    }
}
