package org.shouwang.drill.play;

import java.util.UUID;

/** The incident that is on, as the scenes hand it on. */
record IncidentOn(UUID id) {

    static IncidentOn needed(Stage stage) {
        return stage.need(IncidentOn.class, "open-incident");
    }

    String path(Stage stage, String below) {
        return stage.api("/incidents/" + id + below);
    }
}
