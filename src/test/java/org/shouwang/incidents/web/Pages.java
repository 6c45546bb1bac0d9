package org.shouwang.incidents.web;

import org.shouwang.TestSignIns;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody who opens pages of an area and sends forms. */
record Pages(MockMvcTester browser, Area area, Actor actor) {

    MvcTestResult opens(String path) {
        return browser.get().uri("/a/" + area.code() + path).cookie(TestSignIns.as(actor)).exchange();
    }

    MvcTestResult sends(String path, String... fields) {
        var form = browser.post().uri("/a/" + area.code() + path).cookie(TestSignIns.as(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf()).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (int i = 0; i < fields.length; i += 2) {
            form = form.param(fields[i], fields[i + 1]);
        }
        return form.exchange();
    }
}
