package org.shouwang.sampling;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.notices.Audience;
import org.shouwang.notices.ChannelKind;
import org.shouwang.notices.NoticeFacts;
import org.shouwang.notices.NoticeId;
import org.shouwang.notices.NoticeState;
import org.shouwang.notices.Notices;
import org.shouwang.notices.Urgency;
import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.web.Messages;
import org.shouwang.platform.web.Words;
import org.shouwang.registry.Building;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Buildings;
import org.springframework.stereotype.Component;

/**
 * Tells each building of a running round when it is called where: in the program, in the chat groups of the building, and on
 * paper for its entrance. The notice's id follows from what it says, so that the same call-up is told once however often it is
 * planned; another time or site corrects what was told before.
 */
@Component
class CallUpNotices {

    private static final Set<ChannelKind> CHANNELS = EnumSet.of(ChannelKind.WECOM, ChannelKind.DINGTALK, ChannelKind.FEISHU, ChannelKind.POSTER);

    private final RoundRows rows;
    private final Buildings buildings;
    private final Notices notices;
    private final Messages messages;
    private final AreaDay day;
    private final Clock clock;

    CallUpNotices(RoundRows rows, Buildings buildings, Notices notices, Messages messages, AreaDay day, Clock clock) {
        this.rows = rows;
        this.buildings = buildings;
        this.notices = notices;
        this.messages = messages;
        this.day = day;
        this.clock = clock;
    }

    /**
     * Nothing before the round has begun: until then a plan is only a plan.
     *
     * @param before what was told before, where that may have been
     */
    void tell(Round round, List<RoundBuilding> before) {
        if (!round.running()) {
            return;
        }
        var told = before.stream().collect(Collectors.toMap(RoundBuilding::building, Function.identity()));
        Current.run(Actor.system("sampling"), Current.area(), () -> {
            var names = buildings.buildings().stream().collect(Collectors.toMap(Building::id, Building::name));
            var sites = rows.sites(round.id()).stream().collect(Collectors.toMap(Site::id, Site::name));
            for (var building : rows.buildings(round.id())) {
                var call = building.callUp();
                var earlier = told.containsKey(building.building()) ? told.get(building.building()).callUp() : null;
                if (call != null && !call.equals(earlier) && call.until().isAfter(day.now())) {
                    tell(round, building.building(), earlier, call, facts(names.getOrDefault(building.building(), ""), sites, call));
                }
            }
        });
    }

    private void tell(Round round, BuildingId building, RoundBuilding.@Nullable CallUp earlier, RoundBuilding.CallUp call, NoticeFacts facts) {
        var audience = Audience.of(building);
        var id = latest(round, building, call);
        var outdated = Optional.ofNullable(earlier).map(one -> latest(round, building, one)).filter(one -> state(one).isPresent());
        if (outdated.isPresent()) {
            var correction = notices.draft(id, facts, audience, CHANNELS, outdated.get());
            notices.send(correction.id(), correction.version());
        } else {
            notices.send(id, facts, audience, CHANNELS);
        }
    }

    /** The id under which this call-up is told, or would be now: what was corrected once and holds again is told anew. */
    private NoticeId latest(Round round, BuildingId building, RoundBuilding.CallUp call) {
        var id = id("call-up " + round.id() + " " + building + " " + call.site() + " " + call.from() + " " + call.until());
        while (state(id).filter(state -> state == NoticeState.WITHDRAWN).isPresent()) {
            id = id("again " + id);
        }
        return id;
    }

    private Optional<NoticeState> state(NoticeId id) {
        return notices.find(id).map(notice -> notice.state());
    }

    private static NoticeId id(String what) {
        return new NoticeId(UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)));
    }

    /** In the language of the groups and of what hangs at the door. */
    private NoticeFacts facts(String building, Map<SiteId, String> sites, RoundBuilding.CallUp call) {
        var words = new Words(messages, Messages.CHINESE, day.zone(), clock);
        return new NoticeFacts(words.t("sampling.call-notice.headline", words.dateTime(call.from()), words.time(call.until())),
                words.t("sampling.call-notice.text", building, words.dateTime(call.from()), words.time(call.until()), sites.getOrDefault(call.site(), "")),
                Urgency.IMPORTANT, call.until());
    }
}
