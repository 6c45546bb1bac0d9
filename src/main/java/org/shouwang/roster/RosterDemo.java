package org.shouwang.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.shouwang.incidents.RuleKey;
import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.DemoContent;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerQuery;
import org.shouwang.volunteers.VolunteerState;
import org.shouwang.volunteers.Volunteers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posts, the shifts of the week with their people, an opening that is on and one tonight. */
@Component
@Order(210)
class RosterDemo implements DemoContent {

    private static final Duration BEHIND = Duration.ofHours(36);
    private static final Duration FILLED = Duration.ofHours(30);
    private static final int TRIES = 25;
    private static final int GRABS = 60;

    private record Planned(PostFacts facts, LocalTime from, int minutes, int turns, int seats) {
    }

    private static final List<Planned> POSTS = List.of(
            new Planned(new PostFacts("东门", PostKind.GATE, "小区东门岗亭", null, Set.of(), Risk.CONTACT, true, null, ""), LocalTime.of(6, 0), 120, 8, 2),
            new Planned(new PostFacts("西门", PostKind.GATE, "小区西门", null, Set.of(), Risk.CONTACT, true, null, ""), LocalTime.of(6, 0), 240, 4, 2),
            new Planned(new PostFacts("采样登记", PostKind.REGISTRAR, "中心广场采样点", null, Set.of(Skill.COMPUTER), Risk.SUIT, true, null, ""), LocalTime.of(8, 0), 240, 2, 2),
            new Planned(new PostFacts("采样秩序", PostKind.ORDER, "中心广场采样点", null, Set.of(), Risk.CONTACT, true, null, ""), LocalTime.of(8, 0), 240, 2, 4),
            new Planned(new PostFacts("团购配送", PostKind.DELIVERY, "北门接货点", null, Set.of(), Risk.CLEAN, true, null, ""), LocalTime.of(15, 0), 180, 1, 4),
            new Planned(new PostFacts("值班电话", PostKind.CALLS, "居委会一楼", null, Set.of(), Risk.CLEAN, false, null, ""), LocalTime.of(8, 0), 240, 3, 1),
            new Planned(new PostFacts("夜间巡逻", PostKind.PATROL, "居委会门口集合", null, Set.of(), Risk.CLEAN, true, null, ""), LocalTime.of(22, 0), 180, 1, 2));

    private final Posts posts;
    private final Shifts shifts;
    private final Openings openings;
    private final Grabs grabs;
    private final CheckIns checkIns;
    private final Seats seats;
    private final Lookups lookups;
    private final People people;
    private final Limits limits;
    private final RulesInForce rules;
    private final Volunteers volunteers;
    private final AreaDay day;

    RosterDemo(Posts posts, Shifts shifts, Openings openings, Grabs grabs, CheckIns checkIns, Seats seats, Lookups lookups, People people,
            Limits limits, RulesInForce rules, Volunteers volunteers, AreaDay day) {
        this.posts = posts;
        this.shifts = shifts;
        this.openings = openings;
        this.grabs = grabs;
        this.checkIns = checkIns;
        this.seats = seats;
        this.lookups = lookups;
        this.people = people;
        this.limits = limits;
        this.rules = rules;
        this.volunteers = volunteers;
        this.day = day;
    }

    @Override
    @Transactional
    public void fill(Size size) {
        var serving = volunteers.page(new VolunteerQuery("", VolunteerState.ACTIVE, null, null), null, 200).rows();
        if (serving.isEmpty() || !posts.all().isEmpty()) {
            return;
        }
        var chance = new Random(Current.area().value().getLeastSignificantBits());
        var first = day.today().minusDays(2);
        int lead = 0;
        for (var planned : POSTS) {
            var post = posts.add(PostId.next(), planned.facts().ledBy(serving.get(lead++).id()));
            shifts.make(BatchId.next(), planned.facts().name(), new ShiftPattern(Set.of(post.id()), first, first.plusDays(9), planned.from(),
                    planned.minutes(), planned.turns(), planned.seats()));
        }
        people(serving, chance);
        open(serving, chance);
    }

    /** What is over has had its people, what is near has most of them. */
    private void people(List<Volunteer> serving, Random chance) {
        var now = day.now();
        for (var shift : shifts.between(now.minus(BEHIND), now.plus(FILLED))) {
            int wanted = shift.until().isBefore(now) || chance.nextInt(4) > 0 ? shift.seats() : shift.seats() - 1;
            for (int i = 0; i < wanted; i++) {
                seat(shift, serving, chance, now);
            }
        }
    }

    private void seat(Shift shift, List<Volunteer> serving, Random chance, Instant now) {
        for (int i = 0; i < TRIES; i++) {
            var id = serving.get(chance.nextInt(serving.size())).id();
            var person = people.all(List.of(id)).get(id);
            var sought = lookups.of(shift.id(), id, RequestId.next()).orElseThrow();
            if (sought.seated() == null && limits.refuse(sought, person, sought.held()).isEmpty()) {
                seats.assign(shift.id(), id, now).ifPresent(seat -> come(shift, seat, chance, now));
                return;
            }
        }
    }

    private void come(Shift shift, SeatId seat, Random chance, Instant now) {
        if (shift.from().isAfter(now)) {
            return;
        }
        if (shift.until().isBefore(now) && chance.nextInt(25) == 0) {
            checkIns.record(Ids.next(), seat, CheckInKind.NO_SHOW, shift.until());
            return;
        }
        checkIns.record(Ids.next(), seat, CheckInKind.IN, shift.from().plus(Duration.ofMinutes(chance.nextInt(11) - 7)));
        if (shift.until().isBefore(now)) {
            checkIns.record(Ids.next(), seat, CheckInKind.OUT, shift.until().plus(Duration.ofMinutes(chance.nextInt(9))));
        }
    }

    /** One opening has been on since the morning, with people who came too late; the other one opens this evening. */
    private void open(List<Volunteer> serving, Random chance) {
        var free = shifts.between(day.now().plus(FILLED), day.now().plus(Duration.ofDays(8))).stream().filter(shift -> shift.free() == shift.seats()).toList();
        var near = day.today().plusDays(3);
        var some = free.stream().filter(shift -> on(shift).isBefore(near)).limit(8).toList();
        var later = free.stream().filter(shift -> !on(shift).isBefore(near)).limit(40).toList();
        if (some.isEmpty() || later.isEmpty()) {
            return;
        }
        openings.publish(OpeningId.next(), new OpeningFacts("本周补位", day.now().minus(Duration.ofHours(2)), 1, 0, null), some.stream().map(Shift::id).toList());
        for (int i = 0; i < GRABS; i++) {
            var who = serving.get(chance.nextInt(serving.size()));
            var shift = some.get(chance.nextInt(Math.min(3, some.size())));
            Current.run(new Actor(Actor.Kind.PERSON, who.account().value(), who.facts().name(), List.of(Grant.of(Current.area(), Role.VOLUNTEER))),
                    Current.area(), () -> grabs.grab(RequestId.next(), shift.id(), true));
        }
        var evening = day.today().atTime(rules.now().clock(RuleKey.OPENING_EVENING)).atZone(day.zone()).toInstant();
        var opensAt = evening.isAfter(day.now()) ? evening : evening.plus(Duration.ofDays(1));
        openings.publish(OpeningId.next(), new OpeningFacts("下周排班", opensAt, 2, 1, opensAt.plus(Duration.ofMinutes(10))), later.stream().map(Shift::id).toList());
    }

    private LocalDate on(Shift shift) {
        return LocalDate.ofInstant(shift.from(), day.zone());
    }
}
