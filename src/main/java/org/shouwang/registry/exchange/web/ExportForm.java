package org.shouwang.registry.exchange.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.registry.exchange.ResidentExports.Format;

/** What is to be exported. */
public record ExportForm(@Nullable String what, @Nullable String reason, @Nullable String format) {

    static ExportForm blank() {
        return new ExportForm("masked", "", Format.XLSX.name());
    }

    public boolean full() {
        return "full".equals(what);
    }

    public String why() {
        return reason == null ? "" : reason.strip();
    }

    public Format type() {
        return Format.CSV.name().equals(format) ? Format.CSV : Format.XLSX;
    }
}
