package org.shouwang.drill.play;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who serves, as the scenes hand them on: those whom the community knew before first. */
record Serving(List<One> people) {

    /** @param volunteer what the community's list calls the person */
    record One(UUID volunteer, Cast.Player player) {
    }

    Serving {
        people = List.copyOf(people);
    }

    Optional<Cast.Player> named(String volunteer) {
        return people.stream().filter(one -> one.volunteer().toString().equals(volunteer)).map(One::player).findFirst();
    }

    static Serving needed(Stage stage) {
        return stage.need(Serving.class, "report-for-duty");
    }
}
