package org.shouwang.registry.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;
import org.shouwang.platform.web.Entered;
import org.shouwang.registry.Estate;
import org.shouwang.registry.EstateFacts;
import org.shouwang.registry.EstateId;
import org.shouwang.registry.Position;

/** An estate as typed. The id is made with the empty form, so that a second press adds no second estate. */
public record EstateForm(String id, @Nullable String version, @Nullable String name, @Nullable String address,
        @Nullable String latitude, @Nullable String longitude) {

    static EstateForm blank() {
        return new EstateForm(Ids.next().toString(), "0", "", "", "", "");
    }

    static EstateForm of(Estate estate) {
        return new EstateForm(estate.id().toString(), String.valueOf(estate.version()), estate.name(), estate.address(),
                latitude(estate.position()), longitude(estate.position()));
    }

    EstateId estate() {
        return EstateId.of(id);
    }

    EstateFacts facts() {
        return new EstateFacts(Entered.text(name), Entered.text(address), EnteredPosition.of(latitude, longitude));
    }

    static String latitude(@Nullable Position position) {
        return position == null ? "" : String.valueOf(position.latitude());
    }

    static String longitude(@Nullable Position position) {
        return position == null ? "" : String.valueOf(position.longitude());
    }
}
