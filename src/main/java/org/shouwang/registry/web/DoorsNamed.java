package org.shouwang.registry.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Door;
import org.shouwang.registry.FoundDoor;
import org.springframework.stereotype.Component;

/** Finds the one door that somebody typed; where the words fit several, the form asks which. */
@Component
class DoorsNamed {

    private final Buildings buildings;

    DoorsNamed(Buildings buildings) {
        this.buildings = buildings;
    }

    /** @throws Problem at the field {@code to} when the words do not name one door */
    Door one(@Nullable String words, @Nullable String chosen) {
        var found = buildings.find(Entered.text(words));
        return switch (found) {
            case FoundDoor.One one -> one.door();
            case FoundDoor.Several several -> several.doors().stream().filter(door -> door.id().toString().equals(chosen))
                    .findFirst().orElseThrow(() -> wrong("registry.to.several", several.doors().size()));
            case FoundDoor.OnlyBuildings only -> throw wrong("registry.to.only-building", only.buildings().getFirst().name());
            case FoundDoor.None none -> throw wrong(Entered.blank(words) ? "platform.field.missing" : "registry.to.none");
        };
    }

    /** The doors among which to choose; none where the words name one or no door. */
    List<Door> several(@Nullable String words) {
        return buildings.find(Entered.text(words)) instanceof FoundDoor.Several several ? several.doors() : List.of();
    }

    private static Problem wrong(String key, Object... args) {
        return Problem.invalid("platform.problem.check").at("to", key, args);
    }
}
