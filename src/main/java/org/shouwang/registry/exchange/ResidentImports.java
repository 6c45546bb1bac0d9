package org.shouwang.registry.exchange;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.guard.DatabaseTrouble;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.platform.sheet.SheetLimits;
import org.shouwang.platform.web.Messages;
import org.shouwang.platform.words.Fold;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.shouwang.registry.ActId;
import org.shouwang.registry.RegisterBatch;
import org.shouwang.registry.RegisterImage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over residents' sheets: received, understood, shown, and only then put into the register, as a whole and in one
 * transaction. Ids are made by the client, so that a repeated request is answered as the first.
 */
@Component
public class ResidentImports {

    /** How long a request waits before it shows progress instead. */
    public static final Duration PATIENCE = Duration.ofSeconds(3);
    static final String STALE = "stale";
    static final String FAILED = "failed";
    private static final int MOST_WAITING = 20;

    private final SheetImports imports;
    private final RegisterBatch register;
    private final ImportWork work;
    private final Areas areas;
    private final Audit audit;
    private final LiveUpdates live;
    private final Messages messages;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final TransactionTemplate aside;

    ResidentImports(SheetImports imports, RegisterBatch register, ImportWork work, Areas areas, Audit audit, LiveUpdates live,
            Messages messages, PlatformTransactionManager transactions) {
        this.imports = imports;
        this.register = register;
        this.work = work;
        this.areas = areas;
        this.audit = audit;
        this.live = live;
        this.messages = messages;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Receives a file and begins to read it.
     *
     * @param id made by the client
     * @return how it stands after at most {@code patience}
     * @throws Problem too large, or too many files wait already
     */
    public SheetImport receive(UUID id, String fileName, byte[] file, Duration patience) {
        Current.demand(Permission.REGISTER_IMPORT);
        if (file.length > SheetLimits.USUAL.bytes()) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "platform.sheet.refused.TOO_LARGE", SheetLimits.USUAL.bytes() >> 20);
        }
        String name = Fold.line(fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1));
        boolean fresh = write(() -> {
            if (imports.find(id).isEmpty() && imports.waiting() >= MOST_WAITING) {
                throw Problem.refused("registry.exchange.problem.too-many", MOST_WAITING);
            }
            return imports.receive(id, name.length() > 120 ? name.substring(0, 120) : name, file);
        });
        return fresh ? understood(id, patience) : get(id);
    }

    /** How an import stands; work that was cut off begins again. */
    public SheetImport get(UUID id) {
        Current.demand(Permission.REGISTER_IMPORT);
        var found = find(id);
        return found.state() == SheetImport.State.RECEIVED && !found.working() && !found.trouble().equals(FAILED)
                ? understood(id, Duration.ofMillis(300)) : found;
    }

    /** The last uploads of the area, newest first, without what was understood of them. */
    public List<SheetImport> newest(int most) {
        Current.demand(Permission.REGISTER_IMPORT);
        return read(() -> imports.newest(most));
    }

    /** Reads it again with other meanings of its columns or from another tab. */
    public SheetImport map(UUID id, Mapping mapping, Duration patience) {
        Current.demand(Permission.REGISTER_IMPORT);
        demandOpen(find(id));
        write(() -> {
            imports.map(id, mapping);
            return true;
        });
        return understood(id, patience);
    }

    /**
     * Puts the sheet into the register as its preview showed it. Does nothing when it was done before.
     *
     * @param digest of the preview that was seen
     * @return how it stands after at most {@code patience}: applied, still working, or ready again with a new preview and
     *     trouble {@code stale} when the register changed since
     */
    public SheetImport apply(UUID id, String digest, Acceptance acceptance, Locale locale, Duration patience) {
        Current.demand(Permission.REGISTER_IMPORT);
        var found = find(id);
        if (found.state() == SheetImport.State.APPLIED) {
            return found;
        }
        demandOpen(found);
        if (write(() -> imports.take(id))) {
            work.start(() -> guarded(id, () -> applyNow(id, digest, acceptance, locale), FAILED), patience);
        }
        return find(id);
    }

    /** The rows that cannot be taken over, or are in doubt, or were left out; an {@code .xlsx}. */
    public byte[] rest(UUID id, Locale locale) {
        Current.demand(Permission.REGISTER_IMPORT);
        var found = find(id);
        if (found.state() == SheetImport.State.APPLIED) {
            return read(() -> imports.rest(id)).orElseThrow(() -> Problem.notFound("registry.exchange.problem.rest-gone"));
        }
        demandOpen(found);
        if (!(open(id, found.mapping()) instanceof ResidentSheet.Opened sheet)) {
            throw Problem.notFound("registry.exchange.problem.rest-gone");
        }
        var understood = read(() -> {
            var places = new NewPlaces(register.image(Permission.REGISTER_IMPORT), areas.get(Current.area()).name());
            return new RowReader(sheet.layout(), places.known(), register.today()).read(sheet.table());
        });
        var rows = Previews.rows(understood, FindingKind.Weight.REFUSED);
        rows.addAll(Previews.rows(understood, FindingKind.Weight.WARNING));
        return new RestSheet(messages, locale).write(sheet, understood, rows);
    }

    /** Gives an upload up; its file goes at once. */
    public void cancel(UUID id) {
        Current.demand(Permission.REGISTER_IMPORT);
        find(id);
        write(() -> imports.cancel(id));
    }

    private SheetImport understood(UUID id, Duration patience) {
        if (write(() -> imports.take(id))) {
            work.start(() -> guarded(id, () -> understand(id, ""), ""), patience);
        }
        return find(id);
    }

    /** @param withoutDatabase what is said when the database went away meanwhile; where nothing is, the next look begins the work again */
    private void guarded(UUID id, Runnable act, String withoutDatabase) {
        try {
            act.run();
        } catch (Problem problem) {
            write(() -> {
                imports.letGo(id, problem.text().key());
                return true;
            });
        } catch (RuntimeException | OutOfMemoryError failed) {
            var away = DatabaseTrouble.in(failed).filter(trouble -> trouble.kind() == Problem.Kind.UNAVAILABLE).isPresent();
            write(() -> {
                imports.letGo(id, away ? withoutDatabase : FAILED);
                return true;
            });
            throw failed;
        }
    }

    private void understand(UUID id, String trouble) {
        var found = find(id);
        switch (open(id, found.mapping())) {
            case ResidentSheet.Refused refused -> write(() -> {
                imports.refused(id, refused.why());
                return true;
            });
            case ResidentSheet.Opened sheet -> {
                progress(id, 1, 3);
                var preview = sheet.layout().usable() ? preview(id, sheet) : Previews.unusable(sheet);
                write(() -> {
                    imports.ready(id, preview);
                    imports.letGo(id, trouble);
                    return true;
                });
            }
        }
    }

    private Preview preview(UUID id, ResidentSheet.Opened sheet) {
        var image = read(() -> register.image(Permission.REGISTER_IMPORT));
        progress(id, 2, 3);
        var understood = understood(sheet, image);
        var held = compare(understood, image, Acceptance.EVERYTHING);
        boolean doubts = understood.findings().stream().anyMatch(it -> it.kind().weight() == FindingKind.Weight.WARNING);
        var sure = (doubts ? compare(understood, image, Acceptance.CAUTIOUS) : held).compared().plan();
        return Previews.of(sheet, understood, held.compared(), held.places(), sure.arrivals().size() + sure.edits().size());
    }

    private record Held(Understood understood, Compared compared, NewPlaces places) {
    }

    private Understood understood(ResidentSheet.Opened sheet, RegisterImage image) {
        var places = new NewPlaces(image, areas.get(Current.area()).name());
        return new RowReader(sheet.layout(), places.known(), register.today()).read(sheet.table());
    }

    private Held compare(Understood understood, RegisterImage image, Acceptance acceptance) {
        var places = new NewPlaces(image, areas.get(Current.area()).name());
        var compared = new Comparison(image, places, register::lookup, register.today()).compare(understood, acceptance);
        return new Held(understood, compared, places);
    }

    private void applyNow(UUID id, String digest, Acceptance acceptance, Locale locale) {
        if (!(open(id, find(id).mapping()) instanceof ResidentSheet.Opened sheet)) {
            throw Problem.refused("registry.exchange.problem.not-open");
        }
        boolean asShown;
        try {
            asShown = write(() -> applyInTurn(id, sheet, digest, acceptance, locale));
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.STALE) {
                throw problem;
            }
            asShown = false;
        }
        if (!asShown) {
            understand(id, STALE);
        }
    }

    /** The turn is held until all is written: what was compared is what is changed. */
    private boolean applyInTurn(UUID id, ResidentSheet.Opened sheet, String digest, Acceptance acceptance, Locale locale) {
        imports.takeTurn();
        var image = register.image(Permission.REGISTER_IMPORT);
        var understood = understood(sheet, image);
        if (!compare(understood, image, Acceptance.EVERYTHING).compared().digest().equals(digest)) {
            return false;
        }
        var held = compare(understood, image, acceptance);
        var plan = held.compared().plan();
        int total = plan.arrivals().size() + plan.edits().size();
        progress(id, 0, total);
        register.apply(new ActId(id), plan, done -> progress(id, done, total));
        var rest = new HashSet<>(held.compared().held());
        rest.addAll(Previews.rows(held.understood(), FindingKind.Weight.REFUSED));
        var result = new ImportResult(plan.arrivals().size(), plan.edits().size(), held.compared().unchanged(), plan.leaving().size(),
                plan.needs().size(), plan.buildings().size(), plan.doors().size(), plan.households().size(), rest.size());
        if (!imports.applied(id, result, rest.isEmpty() ? null : new RestSheet(messages, locale).write(sheet, held.understood(), rest))) {
            throw Problem.refused("registry.exchange.problem.not-open");
        }
        audit.record(AuditEntry.of(Act.CHANGED, "registry.exchange.audit.imported").aboutEveryone().detail(
                "added=%d changed=%d left=%d".formatted(result.added(), result.changed(), result.movedOut())));
        live.changed("registry");
        register.countAnew();
        return true;
    }

    private ResidentSheet open(UUID id, Mapping mapping) {
        return ResidentSheet.open(read(() -> imports.file(id)).orElseThrow(() -> Problem.refused("registry.exchange.problem.not-open")), mapping);
    }

    /** Said beside the running transaction, which nobody else sees into. */
    private void progress(UUID id, int done, int total) {
        aside.executeWithoutResult(status -> imports.progress(id, done, total));
    }

    private SheetImport find(UUID id) {
        return read(() -> imports.find(id)).orElseThrow(() -> Problem.notFound("registry.exchange.problem.unknown"));
    }

    private static void demandOpen(SheetImport found) {
        if (!found.open()) {
            throw Problem.refused("registry.exchange.problem.not-open");
        }
    }

    private <T> T read(Supplier<T> act) {
        return java.util.Objects.requireNonNull(reading.execute(status -> act.get()));
    }

    private <T> T write(Supplier<T> act) {
        return java.util.Objects.requireNonNull(writing.execute(status -> act.get()));
    }
}
