package org.shouwang.platform.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;

import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.springframework.stereotype.Component;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Fills a template in where the answer is not a page: for paper, for a message. */
@Component
public class Templates {

    private final TemplateEngine engine;
    private final Shells shells;
    private final Messages messages;
    private final Clock clock;

    Templates(TemplateEngine engine, Shells shells, Messages messages, Clock clock) {
        this.engine = engine;
        this.shells = shells;
        this.messages = messages;
        this.clock = clock;
    }

    /** In the words of whoever asks. */
    public String render(String template, Object page, HttpServletRequest request, HttpServletResponse response) {
        return render(template, page, shells.of(request, response, null));
    }

    /** In this language, as nobody in particular: for a job. */
    public String render(String template, Object page, Locale locale, Area area) {
        return render(template, page, shells.outside(new Words(messages, locale, area.zone(), clock), Actor.nobody(), area));
    }

    private String render(String template, Object page, Shell shell) {
        var out = new StringOutput();
        engine.render(template + ".jte", Map.of("page", page, "shell", shell), out);
        return out.toString();
    }
}
