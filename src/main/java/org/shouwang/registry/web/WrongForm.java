package org.shouwang.registry.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.Entered;
import org.shouwang.registry.CorrectionId;
import org.shouwang.registry.NeedId;
import org.shouwang.registry.OwnHome;
import org.shouwang.registry.OwnWords;
import org.shouwang.registry.Relation;
import org.shouwang.registry.ResidentId;
import org.shouwang.registry.Wish;

/**
 * What is wrong, as typed; of the fields those are asked for that the kind needs.
 *
 * @param id made with the form, so that a second press says nothing twice
 * @param who of the household is gone
 */
public record WrongForm(String id, @Nullable String kind, @Nullable String name, @Nullable String birthDate, @Nullable String phones,
        @Nullable String relation, @Nullable String who, @Nullable String need, @Nullable String words) {

    static WrongForm blank(Wish.Kind kind, OwnHome home, @Nullable String who, @Nullable String need) {
        var facts = home.me().facts();
        var own = kind == Wish.Kind.FACTS;
        return new WrongForm(CorrectionId.next().toString(), kind.name(), own ? facts.name() : "",
                own && facts.birthDate() != null ? facts.birthDate().toString() : "", own ? String.join("、", facts.phones()) : "",
                Relation.UNKNOWN.name(), who, need, "");
    }

    CorrectionId correction() {
        return CorrectionId.of(id);
    }

    Wish wish() {
        var said = Entered.text(words);
        return switch (Entered.choice(kind, Wish.Kind.class, "kind")) {
            case FACTS -> new Wish.Facts(Entered.text(name), Entered.date(birthDate, "birthDate"), TypedPhones.of(phones, false), said);
            case MISSING -> {
                var numbers = TypedPhones.of(phones, false);
                yield new Wish.Missing(new OwnWords.Person(Entered.text(name), numbers.isEmpty() ? "" : numbers.getFirst(),
                        Entered.choice(relation, Relation.class, "relation"), null, Entered.date(birthDate, "birthDate")), said);
            }
            case GONE -> new Wish.Gone(new ResidentId(Entered.id(who)), said);
            case NEED_OVER -> new Wish.NeedOver(new NeedId(Entered.id(need)), said);
            case OTHER -> new Wish.Other(said);
        };
    }
}
