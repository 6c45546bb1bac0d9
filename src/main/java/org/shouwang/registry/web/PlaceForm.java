package org.shouwang.registry.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.Entered;
import org.shouwang.registry.Place;
import org.shouwang.registry.PlaceFacts;
import org.shouwang.registry.PlaceId;
import org.shouwang.registry.PlaceKind;

/** A place as typed. */
public record PlaceForm(String id, @Nullable String version, @Nullable String name, @Nullable String kind, @Nullable String address,
        @Nullable String phone, @Nullable String latitude, @Nullable String longitude, @Nullable String note) {

    static PlaceForm blank() {
        return new PlaceForm(PlaceId.next().toString(), "0", "", PlaceKind.MARKET.name(), "", "", "", "", "");
    }

    static PlaceForm of(Place place) {
        var facts = place.facts();
        return new PlaceForm(place.id().toString(), String.valueOf(place.version()), facts.name(), facts.kind().name(),
                facts.address(), facts.phone(), EstateForm.latitude(facts.position()), EstateForm.longitude(facts.position()), facts.note());
    }

    PlaceId place() {
        return PlaceId.of(id);
    }

    PlaceFacts facts() {
        return new PlaceFacts(Entered.text(name), Entered.choice(kind, PlaceKind.class, "kind"), Entered.text(address),
                Entered.text(phone), EnteredPosition.of(latitude, longitude), Entered.text(note));
    }
}
