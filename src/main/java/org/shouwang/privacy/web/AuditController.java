package org.shouwang.privacy.web;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Messages;
import org.shouwang.privacy.AuditChecks;
import org.shouwang.privacy.AuditLog;
import org.shouwang.privacy.PeopleSearch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The audit log: who did what to whose data, when and why. */
@Controller
class AuditController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final AuditLog log;
    private final AuditChecks checks;
    private final AuditSheet sheet;
    private final ObjectProvider<PeopleSearch> people;
    private final Areas areas;
    private final LocaleResolver locales;

    AuditController(AuditLog log, AuditChecks checks, AuditSheet sheet, ObjectProvider<PeopleSearch> people, Areas areas, LocaleResolver locales) {
        this.log = log;
        this.checks = checks;
        this.sheet = sheet;
        this.people = people;
        this.areas = areas;
        this.locales = locales;
    }

    @GetMapping("/a/{area}/audit")
    @Requires(Permission.AUDIT_READ)
    Html log(@ModelAttribute AuditForm form, @RequestParam @Nullable String cursor) {
        var zone = areas.get(Current.area()).zone();
        var search = people.getIfAvailable();
        var sought = form;
        List<PeopleSearch.Found> found = null;
        if (search != null && form.person() == null && form.who() != null && !form.who().isBlank()) {
            found = search.find(form.who().strip());
            if (found.size() == 1) {
                sought = new AuditForm(form.q(), form.actor(), form.act(), form.who(), found.getFirst().id(), form.from(), form.to());
                found = null;
            }
        }
        return Html.page("privacy/audit", new AuditPage(sought, log.search(sought.search(zone), cursor), checks.last(), found,
                search != null, cursor == null));
    }

    @PostMapping("/a/{area}/audit/check")
    @Requires(Permission.AUDIT_READ)
    Html check() {
        var checked = checks.now();
        var answer = Html.goToHere("/audit");
        return checked.whole() ? answer.saying("privacy.audit.checked.whole", checked.links())
                : answer.saying("privacy.audit.checked.broken", checked.faults());
    }

    @GetMapping("/a/{area}/audit.xlsx")
    @Requires(Permission.AUDIT_READ)
    void excel(@ModelAttribute AuditForm form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var area = areas.get(Current.area());
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-" + area.code() + ".xlsx\"");
        sheet.write(form.search(area.zone()), Messages.speak(locales.resolveLocale(request)), area.zone(), response.getOutputStream());
    }
}
