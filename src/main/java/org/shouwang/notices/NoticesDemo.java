package org.shouwang.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.DemoPeople;
import org.shouwang.notices.Notice.By;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.DemoContent;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Role;
import org.shouwang.registry.Building;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.HouseholdId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Some notices with who has read them. No group is connected: the demo writes to nobody outside. */
@Component
@Order(300)
class NoticesDemo implements DemoContent {

    /** One in so many. */
    private static final int TOLD_AT_THE_DOOR = 11;

    private final Notices notices;
    private final NoticeList list;
    private final NoticeReach reach;
    private final Receipts receipts;
    private final Buildings buildings;
    private final ObjectProvider<DemoPeople> people;
    private final Clock clock;

    NoticesDemo(Notices notices, NoticeList list, NoticeReach reach, Receipts receipts, Buildings buildings, ObjectProvider<DemoPeople> people,
            Clock clock) {
        this.notices = notices;
        this.list = list;
        this.reach = reach;
        this.receipts = receipts;
        this.buildings = buildings;
        this.people = people;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void fill(Size size) {
        var houses = buildings.buildings().stream().map(Building::id).limit(3).toArray(BuildingId[]::new);
        if (houses.length == 0 || !list.counts("").isEmpty()) {
            return;
        }
        Current.run(coordinator(), Current.area(), () -> {
            sent("关于垃圾定时清运的通知", "每天 20:00 志愿者到各单元门口收垃圾，请在 19:50 前把垃圾袋扎紧放到单元门口。\n有害垃圾请单独放，写上“有害”。",
                    Urgency.ORDINARY, 7, Audience.everybody(), 5, 4);
            sent("今晚 22:00 到明早 6:00 停水检修", "二次供水泵房检修，" + (houses.length > 1 ? "部分" : "") + "楼栋停水，请提前储水。\n明早 6:00 恢复，先放一会儿黄水再用。\n问题请打社区电话。",
                    Urgency.URGENT, 1, Audience.of(houses), 3, 2);
            sent("明天上午的采样安排", "明天 8:30 开始，按楼栋叫号，听到通知再下楼。\n行动不便的老人在家等，志愿者上门。", Urgency.IMPORTANT, 2, Audience.everybody(), 4, 3);
            sent("志愿者今天 18:30 碰头", "地点在社区一楼会议室，说明天的分工。", Urgency.IMPORTANT, 1, Audience.of(Role.VOLUNTEER, Role.LINK), 0, 0);
            notices.draft(NoticeId.next(), facts("关于领取蔬菜包的通知", "各楼栋分时段领取，时间另行通知。", Urgency.ORDINARY, 3), Audience.everybody(),
                    Set.of(ChannelKind.POSTER), null);
            var urgent = notices.draft(NoticeId.next(), facts("大风蓝色预警，请收好阳台物品", "今夜到明天有 7 级大风。请关好门窗，收好阳台和窗外的花盆、衣物。", Urgency.URGENT, 1),
                    Audience.everybody(), Set.of(ChannelKind.POSTER), null);
            notices.send(urgent.id(), urgent.version());
        });
    }

    /** The demo's coordinator, or somebody made up where the demo's people are not there. */
    private Actor coordinator() {
        return people.stream().flatMap(demo -> demo.all().stream()).filter(person -> person.role() == Role.COORDINATOR).findFirst()
                .map(person -> actor(person.account(), person.name()))
                .orElseGet(() -> actor(new AccountId(org.shouwang.platform.Ids.next()), "苏青禾"));
    }

    private static Actor actor(AccountId account, String name) {
        return new Actor(Actor.Kind.PERSON, account.value(), name, List.of(Grant.of(Current.area(), Role.COORDINATOR)));
    }

    private NoticeFacts facts(String headline, String text, Urgency urgency, int days) {
        return new NoticeFacts(headline, text, urgency, clock.instant().plus(Duration.ofDays(days)));
    }

    /** @param heard of every {@code of} households: most have read it, a few were told */
    private void sent(String headline, String text, Urgency urgency, int days, Audience audience, int of, int heard) {
        var id = notices.send(NoticeId.next(), facts(headline, text, urgency, days), audience, Set.of());
        var notice = notices.find(id).orElseThrow();
        var dwellings = reach.concerned(notice.audience());
        var read = new ArrayList<HouseholdId>();
        for (int n = 0; of > 0 && n < dwellings.size(); n++) {
            var household = dwellings.get(n).household();
            if (n % of < heard && n % TOLD_AT_THE_DOOR == 0) {
                receipts.told(id, household, new By(null, "顾清和"), clock.instant());
            } else if (n % of < heard) {
                read.add(household);
            }
        }
        receipts.readAtHome(id, read, clock.instant());
    }
}
