package org.shouwang.incidents.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.Decision;
import org.shouwang.incidents.GivenOrder;
import org.shouwang.incidents.OrderState;
import org.shouwang.incidents.ReceivedOrder;
import org.shouwang.incidents.Referral;
import org.shouwang.incidents.ReferralKind;
import org.shouwang.incidents.ReviewPoint;
import org.shouwang.privacy.Personal;
import org.shouwang.privacy.Sensitive;

/** Decisions, orders, referrals and points of a review as other programs read them. */
final class CommandBodies {

    private CommandBodies() {
    }

    record DecisionBody(UUID id, UUID incident, String what, @Personal("to know who does it") String owner, LocalDate due, Instant decidedAt,
            @Personal("to say who wrote it down") String actorName, @Nullable Instant doneAt, String doneNote, long version) {

        static DecisionBody of(Decision it) {
            return new DecisionBody(it.id(), it.incident().value(), it.what(), it.owner(), it.due(), it.decidedAt(), it.actorName(), it.doneAt(),
                    it.doneNote(), it.version());
        }
    }

    record StateBody(UUID area, @Nullable Instant acknowledgedAt, @Personal("to know who took it on") String acknowledgedBy,
            @Nullable Instant doneAt, @Personal("to know who did it") String doneBy, String proof, boolean file) {

        static StateBody of(OrderState it) {
            return new StateBody(it.area().value(), it.acknowledgedAt(), it.acknowledgedBy(), it.doneAt(), it.doneBy(), it.proof(), it.file());
        }
    }

    record GivenBody(UUID id, String title, String said, Instant due, Instant givenAt, @Personal("to say who gave it") String actorName,
            List<StateBody> areas) {

        static GivenBody of(GivenOrder it) {
            return new GivenBody(it.id(), it.title(), it.said(), it.due(), it.givenAt(), it.actorName(), it.areas().stream().map(StateBody::of).toList());
        }
    }

    record ReceivedBody(UUID id, UUID from, String title, String said, Instant due, Instant givenAt,
            @Personal("to know whom to ask") String givenBy, StateBody state) {

        static ReceivedBody of(ReceivedOrder it) {
            return new ReceivedBody(it.id(), it.from().value(), it.title(), it.said(), it.due(), it.givenAt(), it.givenBy(), StateBody.of(it.state()));
        }
    }

    record ReferralBody(UUID id, boolean in, UUID other, ReferralKind kind, String title, @Sensitive("to do what is referred") @Nullable String body,
            @Nullable LocalDate due, Instant sentAt, @Personal("to know whom to ask") String actorName, Referral.State state,
            @Sensitive("to tell the other side what came of it") @Nullable String reply, long version) {

        static ReferralBody of(Referral it) {
            return new ReferralBody(it.id(), it.in(), it.other().value(), it.kind(), it.title(), it.body(), it.due(), it.sentAt(), it.actorName(),
                    it.state(), it.reply(), it.version());
        }
    }

    record PointBody(UUID id, ReviewPoint.Went went, String point, ReviewPoint.State state, @Nullable UUID playbookVersion, Instant madeAt,
            @Personal("to know whom to ask") String actorName) {

        static PointBody of(ReviewPoint it) {
            var version = it.version();
            return new PointBody(it.id(), it.went(), it.point(), it.state(), version == null ? null : version.value(), it.madeAt(), it.actorName());
        }
    }
}
