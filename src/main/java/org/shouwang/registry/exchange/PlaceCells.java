package org.shouwang.registry.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.sheet.CellKind;
import org.shouwang.platform.sheet.SheetRow;
import org.shouwang.platform.words.Fold;
import org.shouwang.registry.DoorAddress;

/**
 * What a row says about its place, with what is written once for a group of rows carried down: from merged cells, from
 * a title row like {@code 5号楼}, and in columns that are filled only where a new building, unit or door begins.
 */
final class PlaceCells {

    private static final List<Field> CARRIED = List.of(Field.ESTATE, Field.BUILDING, Field.UNIT, Field.FLOOR, Field.ROOM,
            Field.ADDRESS, Field.HOUSEHOLD, Field.HEAD_NAME);
    /** A column is written once for a group when this share of its cells is empty and the first is not. */
    private static final double SPARSE = 0.25;
    private static final Pattern SUMMARY = Pattern.compile("^(合计|小计|总计|共计|共\\d+|制表|填表|统计|审核|注[:：]|说明[:：]|备注[:：]|TOTAL|SUM).*", Pattern.CASE_INSENSITIVE);

    private final Layout layout;
    private final Map<Field, Boolean> sparse = new EnumMap<>(Field.class);
    private final Map<Field, String> above = new EnumMap<>(Field.class);
    private final Map<Field, String> title = new EnumMap<>(Field.class);
    private int lastRow = -1;
    private boolean filled;

    PlaceCells(Layout layout, List<SheetRow> rows) {
        this.layout = layout;
        for (var field : CARRIED) {
            int column = layout.fields().indexOf(field);
            long empty = column < 0 ? 0 : rows.stream().filter(row -> row.isBlank(column)).count();
            sparse.put(field, column >= 0 && !rows.isEmpty() && empty >= rows.size() * SPARSE && empty < rows.size()
                    && !rows.getFirst().isBlank(column));
        }
    }

    /** Whether the row tells of nobody: a total, a repeated header, a number without a name. */
    boolean isNobody(SheetRow row) {
        var own = ownTexts(row);
        if (own.isEmpty() || SUMMARY.matcher(own.getFirst()).matches()) {
            return true;
        }
        int name = layout.fields().indexOf(Field.NAME);
        boolean repeatedHeader = name >= 0 && Headers.meaning(row.text(name)).filter(it -> it == Field.NAME).isPresent();
        return repeatedHeader || ownTexts(row, true).isEmpty();
    }

    private List<String> ownTexts(SheetRow row) {
        return ownTexts(row, false);
    }

    private List<String> ownTexts(SheetRow row, boolean withoutSequence) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < row.width(); i++) {
            boolean sequence = withoutSequence && i < layout.fields().size() && layout.fields().get(i) == Field.SEQUENCE;
            boolean carried = withoutSequence && row.kind(i) == CellKind.MERGED;
            if (!sequence && !carried && (row.kind(i) == CellKind.ERROR || !row.isBlank(i))) {
                texts.add(Fold.line(row.text(i)));
            }
        }
        return texts;
    }

    /** Takes a row like {@code 5号楼2单元} over all columns as the place of those below it. */
    boolean takesTitle(SheetRow row) {
        var texts = ownTexts(row);
        if (texts.stream().distinct().count() != 1 || !nameOf(row).equals("") && !nameOf(row).equals(texts.getFirst())) {
            return false;
        }
        var readings = DoorAddress.readings(texts.getFirst());
        if (readings.isEmpty() || !texts.getFirst().matches(".*[楼栋幢座单元#].*")) {
            return false;
        }
        var place = readings.stream().filter(it -> !it.hasRoom() && !it.building().isEmpty()).findFirst();
        if (place.isEmpty()) {
            return false;
        }
        title.clear();
        title.put(Field.BUILDING, place.get().building());
        title.put(Field.UNIT, place.get().unit());
        title.put(Field.ESTATE, place.get().estate());
        above.clear();
        return true;
    }

    private String nameOf(SheetRow row) {
        int name = layout.fields().indexOf(Field.NAME);
        return name < 0 || row.kind(name) == CellKind.MERGED ? "" : Fold.line(row.text(name));
    }

    /** The place that the row names, itself or through the rows above it. */
    DoorReader.Said said(SheetRow row, boolean head) {
        filled = false;
        boolean contiguous = row.number() == lastRow + 1;
        boolean newDoor = false;
        var texts = new EnumMap<Field, String>(Field.class);
        for (var field : CARRIED) {
            int column = layout.fields().indexOf(field);
            String own = column < 0 ? "" : Fold.line(row.text(column));
            if (!own.isEmpty()) {
                // a new building ends what was carried of the unit and the door before it
                newDoor |= field.place() && field != Field.FLOOR && !own.equals(above.get(field));
                filled |= row.kind(column) == CellKind.MERGED;
            } else if (mayCarry(field, contiguous, newDoor, head)) {
                own = above.getOrDefault(field, "");
                filled |= !own.isEmpty();
            }
            if (own.isEmpty() && title.containsKey(field)) {
                own = title.getOrDefault(field, "");
            }
            texts.put(field, own);
        }
        lastRow = row.number();
        above.putAll(texts);
        return new DoorReader.Said(texts.get(Field.ESTATE), texts.get(Field.BUILDING), texts.get(Field.UNIT),
                texts.get(Field.FLOOR), texts.get(Field.ROOM), texts.get(Field.ADDRESS));
    }

    /** A head of household opens a door of its own: only building and unit are carried to one. */
    private boolean mayCarry(Field field, boolean contiguous, boolean newDoor, boolean head) {
        if (!contiguous || !sparse.getOrDefault(field, false)) {
            return false;
        }
        boolean ofTheDoor = field == Field.ROOM || field == Field.ADDRESS || field == Field.FLOOR || field == Field.HOUSEHOLD
                || field == Field.HEAD_NAME;
        return ofTheDoor ? !newDoor && !head : field != Field.UNIT || !newDoor;
    }

    /** Whether something of the last place came from above. */
    boolean filled() {
        return filled;
    }

    boolean underTitle() {
        return !title.isEmpty();
    }

    @Nullable String last(Field field) {
        return above.get(field);
    }
}
