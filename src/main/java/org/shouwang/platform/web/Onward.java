package org.shouwang.platform.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Leads on to another page: a browser by 303, htmx by a header, because it would put the page into the fragment. */
record Onward(String address, Shells shells) implements View {

    static final String PREFIX = "onward:";
    static final String HERE = "{area}";

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
        if (model != null && model.get(Html.SAID) instanceof Said said) {
            shells.sayOnNextPage(said, request, response);
        }
        var target = address.startsWith(HERE)
                ? SafeAddress.own(shells.areaAddress() + address.substring(HERE.length())) : address;
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            response.setHeader("HX-Redirect", target);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", target);
        }
    }
}
