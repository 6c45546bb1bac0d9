package org.shouwang.registry.exchange.web;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Messages;
import org.shouwang.registry.Consent;
import org.shouwang.registry.exchange.Acceptance;
import org.shouwang.registry.exchange.Field;
import org.shouwang.registry.exchange.FindingKind;
import org.shouwang.registry.exchange.ImportResult;
import org.shouwang.registry.exchange.Mapping;
import org.shouwang.registry.exchange.Preview;
import org.shouwang.registry.exchange.ResidentExports;
import org.shouwang.registry.exchange.ResidentExports.Format;
import org.shouwang.registry.exchange.ResidentImports;
import org.shouwang.registry.exchange.SheetImport;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Import and export for other programs, by the same doors as the pages. */
@RestController
@RequestMapping("/api/v1/areas/{area}")
@Tag(name = "Residents' sheet", description = "Take a sheet of residents over in three steps (send, look, apply), and give it back out")
class ExchangeApi {

    /** How an import stands. {@code trouble} is {@code stale} when the register changed since the preview that was applied. */
    record Answer(UUID id, String fileName, long size, Instant receivedAt, Instant expiresAt, SheetImport.State state, boolean working,
            int done, int total, String trouble, @Nullable Preview preview, @Nullable String refusal, @Nullable ImportResult result) {
    }

    /**
     * What to take over.
     *
     * @param digest of the preview that was seen
     * @param accepted warnings whose rows are taken over as they stand
     */
    record Decision(String digest, @Nullable Set<FindingKind> accepted, Acceptance.@Nullable Left left, @Nullable Consent consent) {

        Acceptance acceptance() {
            return new Acceptance(accepted == null ? Set.of() : accepted, left == null ? Acceptance.Left.STAY : left, consent);
        }
    }

    record Meanings(@Nullable Integer tab, @Nullable List<Field> columns) {
    }

    private final ResidentImports imports;
    private final ResidentExports exports;
    private final Messages messages;

    ExchangeApi(ResidentImports imports, ResidentExports exports, Messages messages) {
        this.imports = imports;
        this.exports = exports;
        this.messages = messages;
    }

    @Operation(summary = "Send a sheet", description = "Idempotency-Key is a UUID made by the client and becomes the import's id; sent again, the same import is answered.")
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.REGISTER_IMPORT)
    ResponseEntity<Answer> send(@RequestHeader("Idempotency-Key") UUID id, @RequestParam MultipartFile file, Locale locale) throws IOException {
        String name = file.getOriginalFilename();
        return answered(imports.receive(id, name == null ? "?" : name, file.getBytes(), ResidentImports.PATIENCE), locale);
    }

    @Operation(summary = "The latest imports, without previews")
    @GetMapping("/imports")
    @Requires(Permission.REGISTER_IMPORT)
    List<Answer> latest(Locale locale) {
        return imports.newest(50).stream().map(it -> answer(it, locale)).toList();
    }

    @Operation(summary = "How an import stands, with its preview or result")
    @GetMapping("/imports/{id}")
    @Requires(Permission.REGISTER_IMPORT)
    ResponseEntity<Answer> show(@PathVariable UUID id, Locale locale) {
        return answered(imports.get(id), locale);
    }

    @Operation(summary = "Say which tab and what each column means, and read it again")
    @PutMapping("/imports/{id}/columns")
    @Requires(Permission.REGISTER_IMPORT)
    ResponseEntity<Answer> map(@PathVariable UUID id, @RequestBody Meanings meanings, Locale locale) {
        return answered(imports.map(id, new Mapping(meanings.tab(), meanings.columns() == null ? List.of() : meanings.columns()),
                ResidentImports.PATIENCE), locale);
    }

    @Operation(summary = "Take the sheet over as its preview showed it", description = "202 while it is being done; 409 when the register changed since: look at the new preview. Sent again, nothing is done twice.")
    @PostMapping("/imports/{id}/apply")
    @Requires(Permission.REGISTER_IMPORT)
    ResponseEntity<Answer> apply(@PathVariable UUID id, @RequestBody Decision decision, Locale locale) {
        var now = imports.apply(id, decision.digest(), decision.acceptance(), locale, ResidentImports.PATIENCE);
        if (now.state() == SheetImport.State.READY && !now.working()) {
            throw now.trouble().equals("stale") ? Problem.refused("registry.exchange.stale")
                    : Problem.of(Problem.Kind.UNAVAILABLE, "registry.exchange.failed");
        }
        return answered(now, locale);
    }

    @Operation(summary = "The rows that were not taken over, or are in doubt, each with its reason (.xlsx)")
    @GetMapping(path = "/imports/{id}/rest", produces = Download.XLSX)
    @Requires(Permission.REGISTER_IMPORT)
    ResponseEntity<byte[]> rest(@PathVariable UUID id, Locale locale) {
        return Download.of(imports.rest(id, locale), messages.get(locale, "registry.exchange.rest.tab"), Format.XLSX);
    }

    @Operation(summary = "Give an import up; its file goes at once")
    @DeleteMapping("/imports/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.REGISTER_IMPORT)
    void cancel(@PathVariable UUID id) {
        imports.cancel(id);
    }

    @Operation(summary = "The residents' sheet", description = "Masked by default; full needs the right to unmask and a reason, which is logged.")
    @GetMapping("/residents.xlsx")
    @Requires(Permission.REGISTER_EXPORT)
    ResponseEntity<byte[]> xlsx(@RequestParam(defaultValue = "false") boolean full, @RequestParam(defaultValue = "") String reason, Locale locale) {
        return export(Format.XLSX, full, reason, locale);
    }

    @Operation(summary = "The residents' sheet as comma-separated text")
    @GetMapping("/residents.csv")
    @Requires(Permission.REGISTER_EXPORT)
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "false") boolean full, @RequestParam(defaultValue = "") String reason, Locale locale) {
        return export(Format.CSV, full, reason, locale);
    }

    private ResponseEntity<byte[]> export(Format format, boolean full, String reason, Locale locale) {
        return Download.of(exports.write(format, full, reason, locale),
                messages.get(locale, full ? "registry.exchange.export.full-file" : "registry.exchange.export.masked-file"), format);
    }

    private ResponseEntity<Answer> answered(SheetImport one, Locale locale) {
        return ResponseEntity.status(one.working() ? HttpStatus.ACCEPTED : HttpStatus.OK).body(answer(one, locale));
    }

    private Answer answer(SheetImport one, Locale locale) {
        var why = one.refusal();
        return new Answer(one.id(), one.fileName(), one.size(), one.receivedAt(), one.expiresAt(), one.state(), one.working(), one.done(),
                one.total(), one.trouble(), one.preview(), why == null ? null : messages.get(locale, why.key(), why.args().toArray()), one.result());
    }
}
