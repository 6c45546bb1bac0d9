package org.shouwang.registry.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Listing;
import org.shouwang.platform.web.Shell;
import org.shouwang.privacy.Masked;
import org.shouwang.privacy.MaskedValue;
import org.shouwang.registry.Door;
import org.shouwang.registry.Happening;
import org.shouwang.registry.HouseholdCard;
import org.shouwang.registry.HouseholdCardPart;
import org.shouwang.registry.Need;
import org.shouwang.registry.Resident;

/**
 * What one sees after a tap on a door: the households behind it, or that there is none.
 *
 * @param history of the household on a page of its own; null on the card
 */
public record CardPage(Door door, List<Card> cards, @Nullable Listing<Happening> history) {

    public record Card(HouseholdCard card, List<Part> parts) {
    }

    /** What another module says about the household. */
    public record Part(String heading, List<HouseholdCardPart.Line> lines) {
    }

    /** 72 岁; empty where nobody knows. */
    public static String age(Shell shell, @Nullable LocalDate born) {
        return born == null ? "" : shell.t("registry.age", Period.between(born, shell.words().today()).getYears());
    }

    public static MaskedValue phone(Resident resident) {
        return new MaskedValue("resident-phone", resident.id().value(),
                resident.facts().phones().stream().map(Masked::phone).collect(Collectors.joining(" ")));
    }

    /** Empty where no document is known. */
    public static MaskedValue document(Resident resident) {
        var document = resident.document();
        return new MaskedValue("resident-document", resident.id().value(), document == null ? "" : document.number());
    }

    public static MaskedValue note(Need need) {
        return new MaskedValue("need-note", need.id().value(), need.noted() ? Masked.text("*") : "");
    }

    /** 女 · 72 岁 · 户主 */
    public static String inShort(Shell shell, Resident resident) {
        var facts = resident.facts();
        var words = new ArrayList<String>();
        if (facts.sex() != null) {
            words.add(shell.t("registry.sex." + facts.sex()));
        }
        if (facts.birthDate() != null) {
            words.add(age(shell, facts.birthDate()));
        }
        words.add(facts.relationWords().isEmpty() ? shell.t("registry.relation." + facts.relation()) : facts.relationWords());
        return String.join(" · ", words);
    }
}
