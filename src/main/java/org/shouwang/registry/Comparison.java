package org.shouwang.registry;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A self-registration beside what the register knows.
 *
 * @param doors those that the words may name; one when it is clear
 * @param households who lives behind that door according to the register
 * @param people in the order of the form
 */
public record Comparison(SelfRegistered sent, List<Door> doors, List<HouseholdCard> households, List<Beside> people) {

    /** One person of the form beside the register. */
    public sealed interface Beside {

        /** Registered behind this door with the same facts. */
        record Same(Resident resident) implements Beside {
        }

        /** Registered behind this door; what the form says besides is taken over, e.g. a phone. */
        record More(Resident resident, List<String> fields) implements Beside {
        }

        /** Nobody of this name behind this door, or anywhere with this phone. */
        record New() implements Beside {
        }

        /** The register says something else: another sex or year, or the same name and phone behind another door. */
        record Conflict(Resident resident, List<String> fields) implements Beside {
        }
    }

    /** The resident it is about; null for somebody new. */
    static @Nullable Resident of(Beside beside) {
        return switch (beside) {
            case Beside.Same same -> same.resident();
            case Beside.More more -> more.resident();
            case Beside.Conflict conflict -> conflict.resident();
            case Beside.New fresh -> null;
        };
    }
}
