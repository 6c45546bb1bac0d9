package org.shouwang.registry.web;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.words.Fold;
import org.shouwang.registry.Position;

/** A point on earth as typed. */
final class EnteredPosition {

    private EnteredPosition() {
    }

    /** Both or neither; people paste "39.33, 112.43" into the first of the two. */
    static @Nullable Position of(@Nullable String latitude, @Nullable String longitude) {
        var parts = Arrays.stream((Fold.line(Entered.text(latitude)) + " " + Fold.line(Entered.text(longitude))).split("[\\s,，]+"))
                .filter(part -> !part.isEmpty()).toList();
        if (parts.isEmpty()) {
            return null;
        }
        try {
            if (parts.size() == 2) {
                return new Position(Double.parseDouble(parts.getFirst()), Double.parseDouble(parts.getLast()));
            }
        } catch (IllegalArgumentException e) {
            // Letters, or a point that is not on earth: said below.
        }
        throw Problem.invalid("platform.problem.check").at("latitude", "registry.field.position");
    }
}
