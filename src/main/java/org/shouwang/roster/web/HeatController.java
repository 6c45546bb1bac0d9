package org.shouwang.roster.web;

import java.time.LocalDate;
import java.util.List;

import org.shouwang.incidents.RuleKey;
import org.shouwang.incidents.Rules;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.platform.words.Fold;
import org.shouwang.roster.Weather;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 高温: what the days are expected to become, typed in one step from the forecast. */
@Controller
class HeatController {

    private static final String PAGE = "roster/heat";

    private final Weather weather;
    private final Rules rules;

    HeatController(Weather weather, Rules rules) {
        this.weather = weather;
        this.rules = rules;
    }

    @GetMapping("/a/{area}/roster/heat")
    @Requires(Permission.ROSTER_EDIT)
    Html days() {
        return Html.page(PAGE, Typed.fresh(new HeatForm(null, null), page()));
    }

    @PostMapping("/a/{area}/roster/heat")
    @Requires(Permission.ROSTER_EDIT)
    Html expect(HeatForm form) {
        return Typed.attempt(PAGE, form, this::page, () -> {
            var days = form.day() == null ? List.<String>of() : form.day();
            var highs = form.high() == null ? List.<String>of() : form.high();
            for (int i = 0; i < Math.min(days.size(), highs.size()); i++) {
                var day = LocalDate.parse(days.get(i));
                if (Entered.blank(highs.get(i))) {
                    weather.forget(day);
                } else {
                    weather.expect(day, degrees(highs.get(i)));
                }
            }
            return Html.goToHere("/roster/heat").saying("roster.heat.saved");
        });
    }

    private HeatPage page() {
        var today = rules.today();
        return new HeatPage(weather.ahead(), today.degrees(RuleKey.SUIT_HOT_FROM), today.time(RuleKey.SUIT_LIMIT_HOT).toHours(),
                today.degrees(RuleKey.HEAT_LIMIT_FROM), today.time(RuleKey.HEAT_LIMIT).toHours(), today.degrees(RuleKey.HEAT_STOP));
    }

    private static double degrees(String typed) {
        try {
            return Double.parseDouble(Fold.code(Entered.text(typed)));
        } catch (NumberFormatException e) {
            throw Problem.invalid("platform.problem.check").at("high", "platform.field.number");
        }
    }
}
