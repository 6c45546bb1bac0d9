package org.shouwang.registry.exchange.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.shouwang.platform.web.Shell;
import org.shouwang.platform.web.Tone;
import org.shouwang.registry.Consent;
import org.shouwang.registry.exchange.Field;
import org.shouwang.registry.exchange.Finding;
import org.shouwang.registry.exchange.FindingKind;
import org.shouwang.registry.exchange.Preview;
import org.shouwang.registry.exchange.SheetImport;

/** One upload: being read, to be checked, or done. */
public record ImportPage(SheetImport upload) {

    public Preview preview() {
        return java.util.Objects.requireNonNull(upload.preview());
    }

    public boolean waits() {
        return upload.working() || upload.state() == SheetImport.State.RECEIVED && upload.trouble().isEmpty();
    }

    public boolean ready() {
        return upload.state() == SheetImport.State.READY && upload.preview() != null;
    }

    /** 0 choose, 1 check, 2 done. */
    public int step() {
        return upload.state() == SheetImport.State.APPLIED ? 2 : 1;
    }

    public boolean canApply() {
        return preview().usable() && (preview().added() + preview().changed() + preview().needs() + preview().left() > 0);
    }

    /** How many people it is about when everything is taken. */
    public int people() {
        return preview().added() + preview().changed();
    }

    public Map<String, String> fields(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        options.put(Field.IGNORED.name(), shell.t(Field.IGNORED.key()));
        Arrays.stream(Field.values()).filter(it -> it != Field.IGNORED).forEach(it -> options.put(it.name(), shell.t(it.key())));
        return options;
    }

    public Map<String, String> tabs(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        preview().tabs().forEach(tab -> options.put(String.valueOf(tab.index()),
                tab.hidden() ? shell.t("registry.exchange.columns.hidden-tab", tab.name()) : tab.name()));
        return options;
    }

    public Map<String, String> consents(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        options.put("", shell.t("registry.exchange.needs.none"));
        Arrays.stream(Consent.values()).forEach(it -> options.put(it.name(), shell.t("registry.exchange.consent." + it.name())));
        return options;
    }

    public String missing(Shell shell) {
        return preview().missing().stream().map(it -> shell.t(it.key())).collect(Collectors.joining(shell.chinese() ? "、" : ", "));
    }

    public String where(Shell shell, Finding finding) {
        return shell.t("registry.exchange.groups.row", String.valueOf(finding.row()),
                finding.column() < 0 ? "" : shell.t("registry.exchange.groups.column", finding.columnName()));
    }

    public String what(Shell shell, Finding finding) {
        return shell.t(finding.kind().key(), finding.said(), finding.more());
    }

    public static Tone tone(FindingKind.Weight weight) {
        return switch (weight) {
            case REFUSED -> Tone.URGENT;
            case WARNING -> Tone.MISS;
            case NOTICE -> Tone.PLAIN;
        };
    }
}
