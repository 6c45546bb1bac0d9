package org.shouwang.registry;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Personal;

/** What a person says about a place. */
public record PlaceFacts(String name, PlaceKind kind, String address,
        @Personal("to call the place before somebody goes there") String phone, @Nullable Position position, String note) {

    public PlaceFacts {
        name = Written.required(name, "name", 60);
        address = Written.line(address, "address", 200);
        phone = Written.line(phone, "phone", 60);
        note = Written.text(note, "note", 1000);
    }

    public static PlaceFacts named(String name, PlaceKind kind) {
        return new PlaceFacts(name, kind, "", "", null, "");
    }
}
