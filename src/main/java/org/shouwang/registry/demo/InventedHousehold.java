package org.shouwang.registry.demo;

import java.time.LocalDate;
import java.util.List;

import org.shouwang.registry.Tenure;

/** People who do not exist, behind a door that does not exist. */
record InventedHousehold(InventedBuilding building, InventedDoor door, Tenure tenure, LocalDate since, List<InventedPerson> people) {

    InventedHousehold {
        people = List.copyOf(people);
    }
}
