package org.shouwang.platform.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

@RestController
@RequestMapping("/api/v1/areas/{area}/outbox")
@Tag(name = "Outbox", description = "What waits to leave the program, and what is stuck.")
class OutboxApi {

    private final Outbox outbox;

    OutboxApi(Outbox outbox) {
        this.outbox = outbox;
    }

    record StuckBody(UUID id, String channel, UUID target, UUID series, int part, int attempts, String trouble, String detail, Instant since) {

        static StuckBody of(Outbox.Standing one) {
            var message = one.message();
            return new StuckBody(message.id(), message.channel(), message.target(), message.series(), message.part(), one.attempts(),
                    one.trouble(), one.detail(), one.since());
        }
    }

    record OutboxBody(Map<Outbox.State, Integer> counts, List<StuckBody> stuck) {
    }

    @GetMapping
    @Requires(Permission.OPERATIONS_READ)
    @Operation(summary = "How many messages wait, and those that need a person")
    OutboxBody outbox() {
        return new OutboxBody(outbox.counts(), outbox.stuck().stream().map(StuckBody::of).toList());
    }

    @PostMapping("/{id}/try-again")
    @Requires(Permission.OPERATIONS_READ)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Try a stuck message again; one that is not stuck stays as it is")
    void tryAgain(@PathVariable UUID id) {
        outbox.tryAgain(id);
    }

    @PostMapping("/{id}/give-up")
    @Requires(Permission.OPERATIONS_READ)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give a stuck message up, with the parts that come after it")
    void giveUp(@PathVariable UUID id) {
        outbox.giveUp(id);
    }
}
