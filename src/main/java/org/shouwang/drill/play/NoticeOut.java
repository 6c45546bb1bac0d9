package org.shouwang.drill.play;

import java.util.UUID;

/** The notice that went out last, as the scenes hand it on. */
record NoticeOut(UUID id) {

    String path(Stage stage, String below) {
        return stage.community().api("/notices/" + id + below);
    }
}
