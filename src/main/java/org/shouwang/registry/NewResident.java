package org.shouwang.registry;

import org.jspecify.annotations.Nullable;

/** Somebody who comes into the register, under an id that the client made. */
public record NewResident(ResidentId id, ResidentFacts facts, @Nullable Document document) {

    public static NewResident of(ResidentFacts facts) {
        return of(ResidentId.next(), facts);
    }

    static NewResident of(ResidentId id, ResidentFacts facts) {
        return new NewResident(id, facts, null);
    }
}
