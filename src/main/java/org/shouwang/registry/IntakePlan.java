package org.shouwang.registry;

import java.util.List;

/** Everything that one sheet brings. */
public record IntakePlan(List<NewHousehold> households, List<NewMember> members, List<EditedResident> edits, List<NewNeed> needs) {

    public IntakePlan {
        households = List.copyOf(households);
        members = List.copyOf(members);
        edits = List.copyOf(edits);
        needs = List.copyOf(needs);
    }

    public boolean isEmpty() {
        return households.isEmpty() && members.isEmpty() && edits.isEmpty() && needs.isEmpty();
    }
}
