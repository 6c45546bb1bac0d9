package org.shouwang.accounts.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Role;

/** The people of an area, as far as they are looked for. */
public record PeoplePage(String words, @Nullable Role role, Listing<PeopleList.Person> people, int count, boolean first) {

    /** The search as an address, with another role or without. */
    public String with(@Nullable Role other) {
        return "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + (other == null ? "" : "&role=" + other.name());
    }
}
