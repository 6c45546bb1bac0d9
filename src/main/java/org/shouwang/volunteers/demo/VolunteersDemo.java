package org.shouwang.volunteers.demo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.DemoPeople;
import org.shouwang.accounts.NewAccount;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.DemoContent;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.registry.Building;
import org.shouwang.registry.Buildings;
import org.shouwang.volunteers.Limit;
import org.shouwang.volunteers.NewVolunteer;
import org.shouwang.volunteers.Organisation;
import org.shouwang.volunteers.OrganisationId;
import org.shouwang.volunteers.Organisations;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.TeamDuty;
import org.shouwang.volunteers.TeamFacts;
import org.shouwang.volunteers.TeamId;
import org.shouwang.volunteers.Teams;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerFacts;
import org.shouwang.volunteers.VolunteerId;
import org.shouwang.volunteers.VolunteerQuery;
import org.shouwang.volunteers.Volunteers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 110 people who serve, three who wait to be confirmed, the units that sent them, and their teams. */
@Component
@Order(200)
class VolunteersDemo implements DemoContent {

    private static final int SERVING = 110;
    private static final int WAITING = 3;
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋";
    private static final String GIVEN = "伟芳娜敏静磊洋艳勇军杰娟涛明超霞平刚桂丹宇晨欣佳怡梓涵浩然文博";
    private static final List<String> UNITS = List.of("望春小学", "市第三建筑公司", "区税务局", "城东供热公司", "白鹭超市");
    private static final List<String> WHEN = List.of("平时晚上，周末全天", "白天", "周末", "随时", "");

    private final Volunteers volunteers;
    private final Teams teams;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Buildings buildings;
    private final ObjectProvider<DemoPeople> people;

    VolunteersDemo(Volunteers volunteers, Teams teams, Organisations organisations, Accounts accounts, Buildings buildings,
            ObjectProvider<DemoPeople> people) {
        this.volunteers = volunteers;
        this.teams = teams;
        this.organisations = organisations;
        this.accounts = accounts;
        this.buildings = buildings;
        this.people = people;
    }

    @Override
    public void fill(Size size) {
        if (volunteers.count(VolunteerQuery.all()) > 0) {
            return;
        }
        var chance = new Random(Current.area().value().getLeastSignificantBits());
        var units = UNITS.stream().map(name -> organisations.add(new Organisation(OrganisationId.next(), name, invented(chance), "", "", 0))).toList();
        var homes = buildings.buildings();
        var wanted = new ArrayList<NewVolunteer>(ofTheDemo());
        while (wanted.size() < SERVING) {
            wanted.add(new NewVolunteer(VolunteerId.next(), new AccountId(Ids.next()), facts(chance, wanted.size(), units, homes)));
        }
        var serving = volunteers.take(wanted);
        for (int i = 0; i < WAITING; i++) {
            report(facts(chance, SERVING + i, units, homes));
        }
        form(serving, homes);
    }

    /** The demo's own volunteer, link and sampler serve too, so that entering as them shows something. */
    private List<NewVolunteer> ofTheDemo() {
        var serving = EnumSet.of(Role.VOLUNTEER, Role.LINK, Role.SAMPLER);
        return people.stream().flatMap(demo -> demo.all().stream()).filter(one -> serving.contains(one.role()))
                .map(one -> accounts.get(one.account())).map(account -> new NewVolunteer(VolunteerId.next(), account.id(),
                        VolunteerFacts.of(account.name(), account.phone()).with(Skill.COMPUTER, Skill.SAMPLING_TRAINED))).toList();
    }

    private static VolunteerFacts facts(Random chance, int n, List<Organisation> units, List<Building> homes) {
        var skills = EnumSet.noneOf(Skill.class);
        for (var skill : Skill.values()) {
            if (chance.nextInt(skill == Skill.COMPUTER || skill == Skill.DIALECT ? 4 : 9) == 0) {
                skills.add(skill);
            }
        }
        Set<Limit> limits = chance.nextInt(6) == 0 ? Set.of(Limit.values()[chance.nextInt(Limit.values().length)]) : Set.of();
        var home = homes.isEmpty() || chance.nextInt(3) == 0 ? null : homes.get(chance.nextInt(homes.size())).id();
        return new VolunteerFacts(invented(chance), phone(n), null, skills, limits, home, unit(chance, units), WHEN.get(chance.nextInt(WHEN.size())), "");
    }

    private static @Nullable OrganisationId unit(Random chance, List<Organisation> units) {
        return chance.nextInt(2) == 0 ? null : units.get(chance.nextInt(units.size())).id();
    }

    private static String invented(Random chance) {
        var name = new StringBuilder().append(SURNAMES.charAt(chance.nextInt(SURNAMES.length()))).append(GIVEN.charAt(chance.nextInt(GIVEN.length())));
        return chance.nextInt(3) == 0 ? name.toString() : name.append(GIVEN.charAt(chance.nextInt(GIVEN.length()))).toString();
    }

    /** Another one in each area: phones are unique in the whole program. */
    private static PhoneNumber phone(int n) {
        int area = Math.floorMod(Current.area().value().hashCode(), 90_000) + 10_000;
        return new PhoneNumber("199%05d%03d".formatted(area, n));
    }

    private void report(VolunteerFacts facts) {
        var account = accounts.register(NewAccount.of(facts.phone(), facts.name(), null)).account();
        var neighbour = new Actor(Actor.Kind.PERSON, account.id().value(), facts.name(), List.of(Grant.of(Current.area(), Role.RESIDENT)));
        Current.run(neighbour, Current.area(), () -> volunteers.reportForDuty(VolunteerId.next(), facts, true));
    }

    private void form(List<Volunteer> serving, List<Building> homes) {
        int at = 0;
        for (var team : List.of(new Planned("门岗队", TeamDuty.GATE, 24), new Planned("采样队", TeamDuty.SAMPLING, 20), new Planned("团购队", TeamDuty.ORDERS, 12),
                new Planned("关爱队", TeamDuty.CARE, 10), new Planned("夜巡队", TeamDuty.PATROL, 12))) {
            make(team, serving.subList(at, at + team.size()), null);
            at += team.size();
        }
        for (var home : homes.stream().limit(2).toList()) {
            make(new Planned(home.name() + "队", TeamDuty.BUILDING, 5), serving.subList(at, at + 5), home);
            at += 5;
        }
        var kept = make(new Planned("防汛队", TeamDuty.OTHER, 8), serving.subList(at, at + 8), null);
        teams.keep(kept);
    }

    private record Planned(String name, TeamDuty duty, int size) {
    }

    private TeamId make(Planned planned, List<Volunteer> members, @Nullable Building building) {
        var team = teams.add(TeamId.next(), new TeamFacts(planned.name(), planned.duty(), building == null ? null : building.id(),
                members.get(0).id(), members.get(1).id(), ""));
        teams.put(team.id(), members.stream().map(Volunteer::id).toList());
        return team.id();
    }
}
