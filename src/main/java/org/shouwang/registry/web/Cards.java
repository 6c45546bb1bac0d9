package org.shouwang.registry.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Html;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.DoorId;
import org.shouwang.registry.HouseholdCard;
import org.shouwang.registry.HouseholdCardPart;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.Registry;
import org.springframework.stereotype.Component;

/** Puts cards together: the register's own part and what other modules know about the household. */
@Component
class Cards {

    private static final int HISTORY = 20;

    private final Registry registry;
    private final Buildings buildings;
    private final List<HouseholdCardPart> parts;

    Cards(Registry registry, Buildings buildings, List<HouseholdCardPart> parts) {
        this.registry = registry;
        this.buildings = buildings;
        this.parts = parts.stream().sorted(Comparator.comparingInt(HouseholdCardPart::order)).toList();
    }

    /** Everybody behind a door; each of them can see later who looked. */
    CardPage behind(DoorId id) {
        var door = buildings.door(id).orElseThrow(() -> Problem.notFound("registry.door.unknown"));
        var cards = registry.behind(id).stream().map(card -> registry.open(card.household().id())).toList();
        return new CardPage(door, withParts(cards), null);
    }

    CardPage household(HouseholdId id, @org.jspecify.annotations.Nullable String cursor) {
        var card = registry.open(id);
        return new CardPage(card.door(), withParts(List.of(card)), registry.timeline(id, cursor, HISTORY));
    }

    HouseholdCard card(HouseholdId id) {
        return registry.household(id).orElseThrow(() -> Problem.notFound("registry.household.unknown"));
    }

    /** After something was done: on with the card in the panel, or with the household's page. */
    Html after(HouseholdId id, boolean panel) {
        return panel ? Html.part("registry/doorCard", behind(card(id).household().door())) : Html.goToHere("/households/" + id);
    }

    private List<CardPage.Card> withParts(List<HouseholdCard> cards) {
        var ids = cards.stream().map(card -> card.household().id()).collect(Collectors.toSet());
        var said = ids.isEmpty() ? List.<Said>of() : parts.stream().map(part -> new Said(part, part.linesFor(ids))).toList();
        return cards.stream().map(card -> new CardPage.Card(card, said.stream()
                .map(one -> new CardPage.Part(one.part().heading(), one.lines().getOrDefault(card.household().id(), List.of())))
                .filter(part -> !part.lines().isEmpty()).toList())).toList();
    }

    private record Said(HouseholdCardPart part, java.util.Map<HouseholdId, List<HouseholdCardPart.Line>> lines) {
    }
}
