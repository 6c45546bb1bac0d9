package org.shouwang.privacy.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.privacy.AuditChecks;
import org.shouwang.privacy.AuditLine;
import org.shouwang.privacy.AuditLog;
import org.shouwang.privacy.OwnData;
import org.shouwang.privacy.OwnRecords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The audit log and one's own data for other programs. */
@RestController
@RequestMapping("/api/v1/areas/{area}")
@Tag(name = "privacy", description = "The audit log, and one's own data")
class PrivacyApi {

    private final AuditLog log;
    private final AuditChecks checks;
    private final ObjectProvider<OwnRecords> records;
    private final ObjectProvider<OwnData> data;
    private final Areas areas;

    PrivacyApi(AuditLog log, AuditChecks checks, ObjectProvider<OwnRecords> records, ObjectProvider<OwnData> data, Areas areas) {
        this.log = log;
        this.checks = checks;
        this.records = records;
        this.data = data;
        this.areas = areas;
    }

    @GetMapping("/audit")
    @Requires(Permission.AUDIT_READ)
    @Operation(summary = "The audit log, the newest first")
    Listing<AuditLine> audit(@ModelAttribute AuditForm form, @RequestParam @Nullable String cursor) {
        return log.search(form.search(areas.get(Current.area()).zone()), cursor);
    }

    @PostMapping("/audit/check")
    @Requires(Permission.AUDIT_READ)
    @Operation(summary = "Check now whether the log is unaltered")
    AuditChecks.Checked check() {
        return checks.now();
    }

    @GetMapping("/me/data")
    @Requires(Permission.BE_HERE)
    @Operation(summary = "What is kept about the one who asks")
    List<OwnData.Part> mine() {
        return data.stream().flatMap(module -> module.about(Current.actor()).stream()).toList();
    }

    @GetMapping("/me/looked-at")
    @Requires(Permission.BE_HERE)
    @Operation(summary = "Who looked at the one who asks, when and why")
    Listing<AuditLine> lookedAt(@RequestParam @Nullable String cursor) {
        var own = new HashSet<>(Set.of(Current.actor().id()));
        records.stream().forEach(more -> own.addAll(more.of(Current.actor())));
        return log.lookedAt(own, cursor);
    }
}
