package org.shouwang.platform.web;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Writes a template that was compiled with the program; the shell is put in here so that no controller has to. */
record JteView(TemplateEngine engine, String template, Shells shells) implements View {

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var params = new HashMap<String, @Nullable Object>(model == null ? Map.of() : model);
        var shell = shells.of(request, response, (Said) params.remove(Html.SAID));
        params.put("shell", shell);
        var out = new StringOutput(16 * 1024);
        engine.render(template + ".jte", params, out);
        shells.sayInPassing(shell, response);
        response.setContentType(getContentType());
        response.setHeader("Cache-Control", "no-store");
        response.addHeader("Vary", "HX-Request, Cookie, Accept-Language");
        response.getWriter().write(out.toString());
    }
}
