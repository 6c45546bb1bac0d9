package org.shouwang.registry.exchange.web;

import java.util.Locale;

import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Messages;
import org.shouwang.registry.exchange.ResidentExports;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The residents' sheet for taking away. Fetched by a post: it is logged, and no link or history must repeat it. */
@Controller
class ExportController {

    private static final String PAGE = "registry/exchange/export";

    private final ResidentExports exports;
    private final Messages messages;

    ExportController(ResidentExports exports, Messages messages) {
        this.exports = exports;
        this.messages = messages;
    }

    @GetMapping("/a/{area}/export")
    @Requires(Permission.REGISTER_EXPORT)
    Html form() {
        return Html.page(PAGE, new ExportPage(ExportForm.blank(), false));
    }

    @PostMapping("/a/{area}/export")
    @Requires(Permission.REGISTER_EXPORT)
    Object fetch(ExportForm form, Locale locale) {
        try {
            byte[] sheet = exports.write(form.type(), form.full(), form.why(), locale);
            String name = messages.get(locale, form.full() ? "registry.exchange.export.full-file" : "registry.exchange.export.masked-file");
            return Download.of(sheet, name, form.type());
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.INVALID) {
                return Html.invalid(PAGE, new ExportPage(form, true));
            }
            throw problem;
        }
    }
}
