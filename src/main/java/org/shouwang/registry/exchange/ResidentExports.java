package org.shouwang.registry.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.sheet.SheetColumn;
import org.shouwang.platform.sheet.SheetWriter;
import org.shouwang.platform.web.Messages;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.shouwang.registry.Door;
import org.shouwang.registry.DoorId;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.RegisterBatch;
import org.shouwang.registry.RegisterImage;
import org.shouwang.registry.RegisterImage.LivingHousehold;
import org.shouwang.registry.RegisterImage.LivingResident;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the residents' sheet back out in the columns that communities use; what an import reads, it writes, so that
 * nothing is lost on the way there and back. Masked unless somebody says what the full one is for.
 */
@Component
public class ResidentExports {

    /** The file's format. */
    public enum Format {
        XLSX, CSV
    }

    /** The usual columns first; those behind them keep what the usual ones cannot say. */
    private static final Map<Field, Integer> COLUMNS = columns();

    private final RegisterBatch register;
    private final Audit audit;
    private final Messages messages;

    ResidentExports(RegisterBatch register, Audit audit, Messages messages) {
        this.register = register;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * Everybody who lives in the area.
     *
     * @param full whether names, documents and phones are written in full, which needs the right to unmask
     * @param reason what a full one is for; refused when empty
     */
    @Transactional
    public byte[] write(Format format, boolean full, String reason, Locale locale) {
        Current.demand(Permission.REGISTER_EXPORT);
        if (full) {
            Current.demand(Permission.UNMASK);
            if (reason.isBlank() || reason.length() > 200) {
                throw Problem.invalid("registry.exchange.problem.reason").at("reason", "registry.exchange.problem.reason");
            }
        }
        var image = register.image(Permission.REGISTER_EXPORT);
        var numbers = register.documentNumbers();
        byte[] file = write(format, locale, rows(image, new ExportRow(numbers, full)));
        audit.record(AuditEntry.of(Act.EXPORTED, full ? "registry.exchange.audit.exported-full" : "registry.exchange.audit.exported")
                .aboutEveryone().because(reason).detail("rows=" + image.residents().size()));
        return file;
    }

    /** The same sheet without anybody in it. */
    public byte[] template(Format format, Locale locale) {
        return write(format, locale, List.of());
    }

    private byte[] write(Format format, Locale locale, List<List<String>> rows) {
        var columns = COLUMNS.entrySet().stream().map(it -> new SheetColumn(it.getKey().headers().getFirst(), it.getValue())).toList();
        var out = new ByteArrayOutputStream();
        try (var writer = format == Format.CSV ? SheetWriter.csv(out, columns)
                : SheetWriter.xlsx(out, messages.get(locale, "registry.exchange.export.tab"), columns)) {
            for (var row : rows) {
                writer.row(row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** In the order of doors, household by household, the head first. */
    private static List<List<String>> rows(RegisterImage image, ExportRow row) {
        Map<HouseholdId, List<LivingResident>> members = new HashMap<>();
        image.residents().forEach(it -> members.computeIfAbsent(it.household(), id -> new ArrayList<>(4)).add(it));
        Map<DoorId, List<LivingHousehold>> behind = new HashMap<>();
        image.households().forEach(it -> behind.computeIfAbsent(it.door(), id -> new ArrayList<>(1)).add(it));
        var rows = new ArrayList<List<String>>(image.residents().size());
        for (Door door : image.doors()) {
            var households = behind.getOrDefault(door.id(), List.of());
            for (int i = 0; i < households.size(); i++) {
                String which = households.size() == 1 ? "" : String.valueOf(i + 1);
                for (var resident : members.getOrDefault(households.get(i).id(), List.of())) {
                    rows.add(row.of(rows.size() + 1, resident, door, households.get(i), which, COLUMNS.keySet()));
                }
            }
        }
        return rows;
    }

    private static Map<Field, Integer> columns() {
        var columns = new LinkedHashMap<Field, Integer>();
        columns.put(Field.SEQUENCE, 6);
        columns.put(Field.NAME, 12);
        columns.put(Field.SEX, 6);
        columns.put(Field.ID_NUMBER, 22);
        columns.put(Field.PHONE, 16);
        columns.put(Field.ESTATE, 14);
        columns.put(Field.BUILDING, 10);
        columns.put(Field.UNIT, 10);
        columns.put(Field.ROOM, 8);
        columns.put(Field.RELATION, 12);
        columns.put(Field.REGISTERED_AT, 24);
        columns.put(Field.NEEDS, 24);
        columns.put(Field.NOTE, 28);
        columns.put(Field.DOCUMENT_TYPE, 12);
        columns.put(Field.BIRTH_DATE, 12);
        columns.put(Field.REGISTERED, 10);
        columns.put(Field.PRESENCE, 12);
        columns.put(Field.TENURE, 10);
        columns.put(Field.HOUSEHOLD, 8);
        return columns;
    }
}
