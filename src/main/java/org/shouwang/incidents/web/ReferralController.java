package org.shouwang.incidents.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.ReferralKind;
import org.shouwang.incidents.Referrals;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Work referred between areas. */
@Controller
class ReferralController {

    private static final String FORM = "incidents/referralForm";
    private static final String ONE = "incidents/referral";

    private final Referrals referrals;
    private final Areas areas;

    ReferralController(Referrals referrals, Areas areas) {
        this.referrals = referrals;
        this.areas = areas;
    }

    @GetMapping("/a/{area}/referrals")
    @Requires(Permission.REFERRALS_HANDLE)
    Html all(@RequestParam(defaultValue = "") String way, @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable String after) {
        var in = way.equals("in") ? Boolean.TRUE : way.equals("out") ? Boolean.FALSE : null;
        return Html.page("incidents/referrals", new ReferralsPage(referrals.page(in, open, after), in, open, after == null,
                areas.all().stream().collect(Collectors.toMap(Area::id, Area::name))));
    }

    @GetMapping("/a/{area}/referrals/new")
    @Requires(Permission.REFERRALS_HANDLE)
    Html blank() {
        return Html.page(FORM, Typed.fresh(new ReferralForm(Ids.next().toString(), "", ReferralKind.REQUEST.name(), "", "", ""), others()));
    }

    @PostMapping("/a/{area}/referrals")
    @Requires(Permission.REFERRALS_HANDLE)
    Html send(ReferralForm form) {
        return Typed.attempt(FORM, form, this::others, () -> {
            var wanted = form.referral();
            referrals.send(wanted);
            return Html.goToHere("/referrals").saying("incidents.referral.sent", areas.get(wanted.to()).name());
        });
    }

    @GetMapping("/a/{area}/referrals/{id}")
    @Requires(Permission.REFERRALS_HANDLE)
    Html one(@PathVariable UUID id) {
        return Html.page(ONE, Typed.fresh("", page(id)));
    }

    @PostMapping("/a/{area}/referrals/{id}/accept")
    @Requires(Permission.REFERRALS_HANDLE)
    Html accept(@PathVariable UUID id) {
        return goOn(id, "", one -> referrals.accept(id), "incidents.referral.accepted");
    }

    @PostMapping("/a/{area}/referrals/{id}/done")
    @Requires(Permission.REFERRALS_HANDLE)
    Html done(@PathVariable UUID id, @RequestParam(defaultValue = "") String reply) {
        return goOn(id, reply, one -> referrals.done(id, reply), "incidents.referral.finished-it");
    }

    @PostMapping("/a/{area}/referrals/{id}/return")
    @Requires(Permission.REFERRALS_HANDLE)
    Html giveBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String reply) {
        return goOn(id, reply, one -> referrals.giveBack(id, reply), "incidents.referral.returned");
    }

    private Html goOn(UUID id, String reply, Consumer<UUID> act, String said) {
        return Typed.attempt(ONE, reply, () -> page(id), () -> {
            act.accept(id);
            return Html.goToHere("/referrals/" + id).saying(said);
        });
    }

    private ReferralPage page(UUID id) {
        var referral = referrals.open(id).orElseThrow(() -> Problem.notFound("incidents.referral.unknown"));
        return new ReferralPage(referral, areas.find(referral.other().toString()).map(Area::name).orElse("?"));
    }

    private Map<String, String> others() {
        var others = new LinkedHashMap<String, String>();
        areas.all().stream().filter(area -> !area.id().equals(Current.area())).forEach(area -> others.put(area.id().toString(), area.name()));
        return others;
    }
}
