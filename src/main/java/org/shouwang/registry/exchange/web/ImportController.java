package org.shouwang.registry.exchange.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Messages;
import org.shouwang.registry.exchange.Field;
import org.shouwang.registry.exchange.Mapping;
import org.shouwang.registry.exchange.ResidentExports;
import org.shouwang.registry.exchange.ResidentExports.Format;
import org.shouwang.registry.exchange.ResidentImports;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The way of a sheet into the register: choose, check, done. */
@Controller
class ImportController {

    private static final String HOME = "registry/exchange/importHome";
    private static final int RECENT = 8;

    private final ResidentImports imports;
    private final ResidentExports exports;
    private final Messages messages;

    ImportController(ResidentImports imports, ResidentExports exports, Messages messages) {
        this.imports = imports;
        this.exports = exports;
        this.messages = messages;
    }

    @GetMapping("/a/{area}/import")
    @Requires(Permission.REGISTER_IMPORT)
    Html home() {
        return Html.page(HOME, ImportHomePage.of(imports.newest(RECENT), false));
    }

    @PostMapping("/a/{area}/import")
    @Requires(Permission.REGISTER_IMPORT)
    Html receive(@RequestParam UUID id, @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return Html.invalid(HOME, ImportHomePage.of(imports.newest(RECENT), true));
        }
        imports.receive(id, nameOf(file), file.getBytes(), ResidentImports.PATIENCE);
        return to(id);
    }

    @GetMapping("/a/{area}/import/{id}")
    @Requires(Permission.REGISTER_IMPORT)
    Html show(@PathVariable UUID id) {
        return Html.page("registry/exchange/import", new ImportPage(imports.get(id)));
    }

    /** Asked again and again while something is being done; the whole page follows when it is. */
    @GetMapping("/a/{area}/import/{id}/progress")
    @Requires(Permission.REGISTER_IMPORT)
    Html progress(@PathVariable UUID id) {
        return Html.part("registry/exchange/importProgress", new ImportPage(imports.get(id)));
    }

    @PostMapping("/a/{area}/import/{id}/columns")
    @Requires(Permission.REGISTER_IMPORT)
    Html map(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer tab,
            @RequestParam(required = false) @Nullable List<String> field, @RequestParam(required = false) @Nullable Integer shownTab) {
        // another tab has other columns: what was chosen for the one before does not concern it
        boolean sameTab = tab == null || tab.equals(shownTab);
        imports.map(id, new Mapping(tab, sameTab && field != null ? field.stream().map(ImportController::field).toList() : List.of()),
                ResidentImports.PATIENCE);
        return to(id);
    }

    @PostMapping("/a/{area}/import/{id}/apply")
    @Requires(Permission.REGISTER_IMPORT)
    Html apply(@PathVariable UUID id, ImportForm form, Locale locale) {
        imports.apply(id, form.shown(), form.acceptance(), locale, ResidentImports.PATIENCE);
        return to(id);
    }

    @PostMapping("/a/{area}/import/{id}/cancel")
    @Requires(Permission.REGISTER_IMPORT)
    Html cancel(@PathVariable UUID id) {
        imports.cancel(id);
        return Html.goToHere("/import").saying("registry.exchange.import.cancelled");
    }

    @GetMapping("/a/{area}/import/{id}/rest.xlsx")
    @Requires(Permission.REGISTER_IMPORT)
    ResponseEntity<byte[]> rest(@PathVariable UUID id, Locale locale) {
        return Download.of(imports.rest(id, locale), messages.get(locale, "registry.exchange.rest.tab"), Format.XLSX);
    }

    @GetMapping("/a/{area}/import/template.xlsx")
    @Requires(Permission.REGISTER_IMPORT)
    ResponseEntity<byte[]> template(Locale locale) {
        return Download.of(exports.template(Format.XLSX, locale), messages.get(locale, "registry.exchange.template.file"), Format.XLSX);
    }

    private static Html to(UUID id) {
        return Html.goToHere("/import/" + id);
    }

    private static Field field(String name) {
        return Arrays.stream(Field.values()).filter(it -> it.name().equals(name)).findFirst().orElse(Field.IGNORED);
    }

    private static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "?" : name;
    }
}
