package org.shouwang.platform.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** One tap for the other language or larger text; a plain link, because it changes nothing but this device. */
@Controller
class PreferenceController {

    private final Preferences preferences;

    PreferenceController(Preferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping("/prefer")
    @Open("how to read is chosen before signing in")
    Html prefer(@RequestParam @Nullable String lang, @RequestParam @Nullable Integer elder, @RequestParam @Nullable String back,
            HttpServletRequest request, HttpServletResponse response) {
        if (lang != null) {
            preferences.setLocale(request, response, Locale.forLanguageTag(lang));
        }
        if (elder != null) {
            preferences.setElder(elder, request, response);
        }
        return Html.goTo(SafeAddress.own(back));
    }
}
