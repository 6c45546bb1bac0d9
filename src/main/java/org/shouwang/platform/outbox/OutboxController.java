package org.shouwang.platform.outbox;

import java.util.UUID;

import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What to do about a stuck message, on the page of operations. */
@Controller
class OutboxController {

    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    @PostMapping("/a/{area}/operations/outbox/{id}/try-again")
    @Requires(Permission.OPERATIONS_READ)
    Html tryAgain(@PathVariable UUID id) {
        outbox.tryAgain(id);
        return Html.goToHere("/operations").saying("platform.outbox.trying");
    }

    @PostMapping("/a/{area}/operations/outbox/{id}/give-up")
    @Requires(Permission.OPERATIONS_READ)
    Html giveUp(@PathVariable UUID id) {
        outbox.giveUp(id);
        return Html.goToHere("/operations").saying("platform.outbox.gave-up");
    }
}
