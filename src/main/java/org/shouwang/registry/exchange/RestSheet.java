package org.shouwang.registry.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.shouwang.platform.sheet.SheetColumn;
import org.shouwang.platform.sheet.SheetRow;
import org.shouwang.platform.sheet.SheetWriter;
import org.shouwang.platform.web.Messages;

/** The rows that were not taken over, in their own columns with the reason behind them: to be mended and sent again. */
final class RestSheet {

    private final Messages messages;
    private final Locale locale;

    RestSheet(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    byte[] write(ResidentSheet.Opened sheet, Understood understood, Set<Integer> rows) {
        Map<Integer, List<Finding>> why = new HashMap<>();
        understood.findings().stream().filter(it -> it.kind().weight() != FindingKind.Weight.NOTICE && rows.contains(it.row()))
                .forEach(it -> why.computeIfAbsent(it.row(), row -> new ArrayList<>(2)).add(it));
        var layout = sheet.layout();
        boolean placed = !layout.has(Field.BUILDING) && !layout.has(Field.ADDRESS);
        var out = new ByteArrayOutputStream();
        try (var writer = SheetWriter.xlsx(out, messages.get(locale, "registry.exchange.rest.tab"), columns(layout, placed))) {
            for (var row : sheet.table().rows()) {
                if (rows.contains(row.number()) && why.containsKey(row.number())) {
                    writer.row(texts(row, layout, understood.carried().get(row.number()), placed, why.get(row.number())));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private List<SheetColumn> columns(Layout layout, boolean placed) {
        var columns = new ArrayList<SheetColumn>();
        for (int i = 0; i < layout.fields().size(); i++) {
            String title = layout.titles().get(i);
            var field = layout.fields().get(i);
            // two header rows are written as one: the lower word alone would not always say enough
            columns.add(new SheetColumn(title.isEmpty() && field != Field.IGNORED ? field.headers().getFirst() : title,
                    field == Field.ID_NUMBER ? 22 : field == Field.ADDRESS || field == Field.NOTE ? 28 : 13));
        }
        if (placed) {
            columns.add(new SheetColumn(Field.BUILDING.headers().getFirst(), 13));
            columns.add(new SheetColumn(Field.UNIT.headers().getFirst(), 13));
        }
        columns.add(new SheetColumn(messages.get(locale, "registry.exchange.rest.reason"), 80));
        return columns;
    }

    private List<String> texts(SheetRow row, Layout layout, DoorReader.@org.jspecify.annotations.Nullable Said carried, boolean placed,
            List<Finding> why) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < layout.fields().size(); i++) {
            texts.add(row.isBlank(i) && carried != null ? from(carried, layout.fields().get(i)) : row.text(i));
        }
        if (placed) {
            texts.add(carried == null ? "" : carried.building());
            texts.add(carried == null ? "" : carried.unit());
        }
        texts.add(why.stream().map(this::reason).distinct().collect(Collectors.joining("\n")));
        return texts;
    }

    private static String from(DoorReader.Said carried, Field field) {
        return switch (field) {
            case ESTATE -> carried.estate();
            case BUILDING -> carried.building();
            case UNIT -> carried.unit();
            case FLOOR -> carried.floor();
            case ROOM -> carried.room();
            case ADDRESS -> carried.address();
            default -> "";
        };
    }

    /** 第 7 行 D 列：… 怎么改：… */
    private String reason(Finding finding) {
        return messages.get(locale, "registry.exchange.rest.line", String.valueOf(finding.row()),
                finding.column() < 0 ? "" : messages.get(locale, "registry.exchange.rest.line.column", finding.columnName()),
                messages.get(locale, finding.kind().key(), finding.said(), finding.more()), messages.get(locale, finding.kind().mendKey()));
    }
}
