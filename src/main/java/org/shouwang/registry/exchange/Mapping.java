package org.shouwang.registry.exchange;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Which tab is read and what its columns mean, as far as a person said so. */
public record Mapping(@Nullable Integer tab, List<Field> columns) {

    public static final Mapping GUESSED = new Mapping(null, List.of());

    public Mapping {
        columns = List.copyOf(columns);
    }
}
