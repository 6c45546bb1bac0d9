package org.shouwang.notices.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.notices.Audience;
import org.shouwang.notices.ChannelKind;
import org.shouwang.notices.Inbox;
import org.shouwang.notices.Notice;
import org.shouwang.notices.NoticeFacts;
import org.shouwang.notices.NoticeId;
import org.shouwang.notices.NoticeList;
import org.shouwang.notices.NoticeState;
import org.shouwang.notices.NoticeReach;
import org.shouwang.notices.Robot;
import org.shouwang.notices.Urgency;
import org.shouwang.platform.Role;
import org.shouwang.platform.web.Asked;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.EstateId;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.NeedKind;

/** What goes over the wire. */
final class NoticeBodies {

    private NoticeBodies() {
    }

    /** Whom it is for; what is left out is not narrowed. */
    record AudienceBody(@Nullable Set<UUID> estates, @Nullable Set<UUID> buildings, @Nullable Set<UUID> units, @Nullable Set<Role> roles,
            @Nullable Set<NeedKind> needs, @Nullable Set<UUID> households, @Nullable Set<UUID> people) {

        static AudienceBody of(Audience audience) {
            return new AudienceBody(bare(audience.estates(), EstateId::value), bare(audience.buildings(), BuildingId::value), audience.units(),
                    audience.roles(), audience.needs(), bare(audience.households(), HouseholdId::value), bare(audience.people(), AccountId::value));
        }

        Audience audience() {
            return new Audience(ids(estates, EstateId::new), ids(buildings, BuildingId::new), ids(units, id -> id), Asked.set(roles), Asked.set(needs),
                    ids(households, HouseholdId::new), ids(people, AccountId::new));
        }

        private static <T> Set<UUID> bare(Set<T> ids, Function<T, UUID> of) {
            return ids.stream().map(of).collect(Collectors.toSet());
        }

        private static <T> Set<T> ids(@Nullable Set<UUID> ids, Function<UUID, T> to) {
            return ids == null ? Set.of() : ids.stream().map(to).collect(Collectors.toSet());
        }
    }

    /**
     * A notice to write.
     *
     * @param audience everybody where it is left out
     * @param send whether it is sent at once instead of kept as a draft
     */
    record NewNoticeBody(@Nullable UUID id, @Nullable String headline, @Nullable String text, @Nullable Urgency urgency, @Nullable Instant validUntil,
            @Nullable AudienceBody audience, @Nullable Set<ChannelKind> channels, @Nullable UUID corrects, @Nullable Boolean send) {

        NoticeFacts facts() {
            return new NoticeFacts(Asked.text(headline), Asked.text(text), Asked.given(urgency, "urgency"),
                    Asked.given(validUntil, "validUntil"));
        }

        Audience who() {
            return audience == null ? Audience.everybody() : audience.audience();
        }

        Set<ChannelKind> by() {
            return Asked.set(channels);
        }

        @Nullable NoticeId corrected() {
            return corrects == null ? null : new NoticeId(corrects);
        }

        boolean atOnce() {
            return Boolean.TRUE.equals(send);
        }
    }

    record NoticeBody(UUID id, NoticeState state, String headline, String text, Urgency urgency, Instant validUntil, AudienceBody audience,
            Set<ChannelKind> channels, String author, Instant madeAt, @Nullable String approver, String returned, @Nullable Instant sentAt,
            @Nullable Instant withdrawnAt, @Nullable String withdrawnReason, @Nullable UUID corrects, @Nullable UUID correctedBy,
            @Nullable UUID incident, long version) {

        static NoticeBody of(Notice notice) {
            var facts = notice.facts();
            var withdrawal = notice.withdrawal();
            return new NoticeBody(notice.id().value(), notice.state(), facts.headline(), facts.text(), facts.urgency(), facts.validUntil(),
                    AudienceBody.of(notice.audience()), notice.channels(), notice.author().actorName(), notice.madeAt(),
                    notice.approver() == null ? null : notice.approver().actorName(), notice.returned(), notice.sentAt(),
                    withdrawal == null ? null : withdrawal.at(), withdrawal == null ? null : withdrawal.reason(),
                    notice.corrects() == null ? null : notice.corrects().value(),
                    notice.correctedBy() == null ? null : notice.correctedBy().value(), notice.incident(), notice.version());
        }
    }

    /** @param householdsReached that have read it or were told */
    record LineBody(NoticeBody notice, NoticeList.Show show, int householdsReached) {

        static LineBody of(NoticeList.Line line) {
            return new LineBody(NoticeBody.of(line.notice()), line.show(), line.households());
        }
    }

    record NoticesBody(List<LineBody> rows, @Nullable String cursor, Map<NoticeList.Show, Integer> counts) {
    }

    record ReceivedBody(UUID id, NoticeState state, String headline, String text, Urgency urgency, Instant validUntil, @Nullable Instant sentAt,
            @Nullable Instant readAt, @Nullable UUID correctedBy) {

        static ReceivedBody of(Inbox.Received received) {
            var notice = received.notice();
            return new ReceivedBody(notice.id().value(), notice.state(), notice.facts().headline(), notice.facts().text(), notice.facts().urgency(),
                    notice.facts().validUntil(), notice.sentAt(), received.readAt(), notice.correctedBy() == null ? null : notice.correctedBy().value());
        }
    }

    record InboxBody(List<ReceivedBody> rows, @Nullable String cursor) {
    }

    record DoorBody(UUID household, UUID door, UUID building, String words, NoticeReach.Stage stage, @Nullable Instant at) {

        static DoorBody of(NoticeReach.Door door) {
            return new DoorBody(door.dwelling().household().value(), door.dwelling().door().value(), door.dwelling().building().value(),
                    door.dwelling().words(), door.stage(), door.at());
        }
    }

    record ReachBody(int households, Map<NoticeReach.Stage, Integer> counts, List<DoorBody> doors) {
    }

    /** Address and secret are taken and never given. */
    record NewRobotBody(@Nullable UUID id, @Nullable ChannelKind kind, @Nullable String name, @Nullable String address, @Nullable String secret,
            @Nullable Set<UUID> buildings) {
    }

    record RobotBody(UUID id, ChannelKind kind, String name, String host, boolean signs, Set<UUID> buildings, long version) {

        static RobotBody of(Robot robot) {
            return new RobotBody(robot.id().value(), robot.kind(), robot.name(), robot.host(), robot.signs(), robot.buildings(), robot.version());
        }
    }

    record ReasonBody(@Nullable String reason) {

        String why() {
            return Asked.text(reason);
        }
    }

    /** @param outcome what came of it, by name */
    record TestBody(String outcome, String detail) {
    }
}
