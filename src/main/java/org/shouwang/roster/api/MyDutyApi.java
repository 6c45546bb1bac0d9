package org.shouwang.roster.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.roster.MyDuty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

@RestController
@RequestMapping("/api/v1/areas/{area}/duty/shifts")
@Tag(name = "My duty", description = "What whoever asks has before them.")
class MyDutyApi {

    private final MyDuty duty;

    MyDutyApi(MyDuty duty) {
        this.duty = duty;
    }

    /**
     * @param seat where one is held
     * @param offer a seat that waits for an answer, until {@code answerBy}
     * @param standsAt the place among those who stand by; 0 for none
     */
    record MineBody(UUID shift, String post, Instant from, Instant until, @Nullable UUID seat, @Nullable UUID offer, @Nullable Instant answerBy,
            int standsAt) {

        static MineBody of(MyDuty.Mine one) {
            return new MineBody(one.shift().value(), one.postName(), one.from(), one.until(), one.seat() == null ? null : one.seat().value(),
                    one.offer() == null ? null : one.offer().value(), one.answerBy(), one.standsAt());
        }
    }

    record DutyBody(List<MineBody> seats, List<MineBody> waiting) {
    }

    @GetMapping
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Seats that one holds, offers that wait for an answer, and places among those who stand by")
    DutyBody mine() {
        return new DutyBody(duty.seats().stream().map(MineBody::of).toList(), duty.waiting().stream().map(MineBody::of).toList());
    }
}
