package org.shouwang.incidents.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.NewReferral;
import org.shouwang.incidents.ReferralKind;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;

/** Work to be referred, as typed. */
public record ReferralForm(@Nullable String id, @Nullable String to, @Nullable String kind, @Nullable String title, @Nullable String body,
        @Nullable String due) {

    NewReferral referral() {
        if (Entered.blank(to)) {
            throw Problem.invalid("platform.problem.check").at("to", "platform.field.choose");
        }
        return new NewReferral(Entered.id(id), new AreaId(Entered.id(to)), Entered.choice(kind, ReferralKind.class, "kind"),
                Entered.text(title), Entered.text(body), Entered.date(due, "due"));
    }
}
