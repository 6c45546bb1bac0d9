package org.shouwang.registry.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.shouwang.registry.NeedKind;
import org.shouwang.registry.NeedSource;
import org.shouwang.registry.Presence;
import org.shouwang.registry.Registered;
import org.shouwang.registry.Relation;
import org.shouwang.registry.Sex;
import org.shouwang.registry.Tenure;

/** Draws who lives together: how old, how related, what they need. Shares as in an ageing northern town. */
final class InventedFamilies {

    private enum Sort {
        ELDER_ALONE(13), ELDER_COUPLE(18), YOUNG_ALONE(10), YOUNG_COUPLE(9), EMPTY_NEST(11), ONE_CHILD(20), TWO_CHILDREN(7),
        THREE_GENERATIONS(5), LONE_PARENT(3), SHARED_FLAT(3), GRANDPARENTS(1);

        private final int share;

        Sort(int share) {
            this.share = share;
        }

        static Sort draw(Random chance) {
            int at = chance.nextInt(100);
            for (var sort : values()) {
                at -= sort.share;
                if (at < 0) {
                    return sort;
                }
            }
            return ELDER_COUPLE;
        }
    }

    private final Random chance;
    private final LocalDate today;
    private final InventedNames names;
    private final InventedNumbers numbers;
    private final InventedNeeds needs;

    InventedFamilies(Random chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
        this.names = new InventedNames(chance);
        this.numbers = new InventedNumbers();
        this.needs = new InventedNeeds(chance, today);
    }

    InventedHousehold behind(InventedBuilding building, InventedDoor door) {
        var sort = Sort.draw(chance);
        var tenure = switch (sort) {
            case SHARED_FLAT -> Tenure.TENANT;
            case YOUNG_ALONE, YOUNG_COUPLE -> chance.nextInt(100) < 55 ? Tenure.TENANT : Tenure.OWNER;
            default -> chance.nextInt(100) < 8 ? Tenure.TENANT : Tenure.OWNER;
        };
        var since = today.minusDays(chance.nextInt(tenure == Tenure.TENANT ? 1_000 : 9_000));
        var people = people(sort, tenure);
        return new InventedHousehold(building, door, tenure, since, people);
    }

    /** The neighbour whom every example of this program tells of. */
    InventedHousehold alone(InventedBuilding building, InventedDoor door, String name, int age) {
        var born = born(age);
        var person = new InventedPerson(name, Sex.FEMALE, born, Relation.HEAD, numbers.idNumber(born, Sex.FEMALE), numbers.phone(),
                Registered.HERE, Presence.PRESENT, List.of(
                        InventedNeed.of(NeedKind.LIVES_ALONE, NeedSource.VISIT, today.plusMonths(8)),
                        InventedNeed.of(NeedKind.IMMOBILE, NeedSource.VISIT, today.plusDays(5))));
        return new InventedHousehold(building, door, Tenure.OWNER, born.plusYears(40), List.of(person));
    }

    private List<InventedPerson> people(Sort sort, Tenure tenure) {
        int old = Math.min(94, 62 + (int) Math.abs(chance.nextGaussian() * 10));
        boolean cared = sort == Sort.ELDER_ALONE && old > 80 && chance.nextInt(3) == 0;
        var home = new Home(tenure, sort == Sort.ELDER_ALONE && !cared || sort == Sort.YOUNG_ALONE);
        int grown = 29 + chance.nextInt(22);
        switch (sort) {
            case ELDER_ALONE -> home.head(old + 4, chance.nextInt(3) > 0 ? Sex.FEMALE : Sex.MALE);
            case ELDER_COUPLE -> home.couple(old);
            case YOUNG_ALONE -> home.head(22 + chance.nextInt(20), anySex());
            case YOUNG_COUPLE -> home.couple(24 + chance.nextInt(11));
            case EMPTY_NEST -> home.couple(48 + chance.nextInt(13));
            case ONE_CHILD, TWO_CHILDREN -> {
                home.couple(grown);
                home.children(sort == Sort.ONE_CHILD ? 1 : 2, grown);
            }
            case THREE_GENERATIONS -> {
                home.couple(grown);
                home.children(1 + chance.nextInt(2), grown);
                home.parent(grown + 24 + chance.nextInt(8), Sex.FEMALE);
                if (chance.nextBoolean()) {
                    home.parent(grown + 26 + chance.nextInt(8), Sex.MALE);
                }
            }
            case LONE_PARENT -> {
                home.head(grown, chance.nextInt(4) > 0 ? Sex.FEMALE : Sex.MALE);
                home.children(1, grown);
            }
            case SHARED_FLAT -> {
                home.head(21 + chance.nextInt(12), anySex());
                home.others(1 + chance.nextInt(2), Relation.TENANT, 21, 12);
            }
            case GRANDPARENTS -> {
                home.couple(old);
                home.add(names.given(anySex(), 9), home.surname, anySex(), 5 + chance.nextInt(9), Relation.GRANDCHILD);
            }
        }
        if (cared) {
            home.others(1, Relation.CARER, 42, 15);
        }
        return home.people;
    }

    private Sex anySex() {
        return chance.nextBoolean() ? Sex.FEMALE : Sex.MALE;
    }

    private LocalDate born(int age) {
        return today.minusYears(age).minusDays(chance.nextInt(365));
    }

    /** One household while it is being drawn. */
    private final class Home {

        private final List<InventedPerson> people = new ArrayList<>();
        private final String surname = names.surname();
        private final Registered registered;
        private final Presence presence;
        private final boolean alone;

        Home(Tenure tenure, boolean alone) {
            this.alone = alone;
            this.registered = tenure == Tenure.TENANT && chance.nextInt(10) > 0 || chance.nextInt(12) == 0
                    ? Registered.ELSEWHERE : chance.nextInt(25) == 0 ? Registered.UNKNOWN : Registered.HERE;
            int fate = chance.nextInt(100);
            this.presence = fate < 4 ? Presence.AWAY : fate < 6 && tenure == Tenure.OWNER ? Presence.REGISTERED_ONLY : Presence.PRESENT;
        }

        void head(int age, Sex sex) {
            add(names.given(sex, age), surname, sex, age, Relation.HEAD);
        }

        void couple(int age) {
            boolean manFirst = chance.nextInt(10) < 7;
            head(age, manFirst ? Sex.MALE : Sex.FEMALE);
            var other = manFirst ? Sex.FEMALE : Sex.MALE;
            int hers = Math.max(22, age - 4 + chance.nextInt(7));
            add(names.given(other, hers), names.surname(), other, hers, Relation.SPOUSE);
        }

        void children(int count, int parent) {
            int youngest = Math.min(parent - 21, 24);
            for (int i = 0; i < count; i++) {
                var sex = anySex();
                int age = Math.max(0, youngest - chance.nextInt(Math.max(1, Math.min(youngest, 9))));
                add(names.given(sex, age), surname, sex, age, Relation.CHILD);
                youngest = Math.max(0, age - 2);
            }
        }

        void parent(int age, Sex sex) {
            add(names.given(sex, age), sex == Sex.MALE ? surname : names.surname(), sex, age, Relation.PARENT);
        }

        void others(int count, Relation relation, int from, int range) {
            for (int i = 0; i < count; i++) {
                var sex = anySex();
                int age = from + chance.nextInt(range);
                add(names.given(sex, age), names.surname(), sex, age, relation);
            }
        }

        private void add(String given, String family, Sex sex, int age, Relation relation) {
            var born = born(age);
            boolean card = age > 6 ? chance.nextInt(100) < 94 : chance.nextInt(100) < 60;
            boolean phone = age >= 75 ? chance.nextInt(100) < 70 : age >= 15 ? chance.nextInt(100) < 96 : age > 9 && chance.nextInt(5) == 0;
            boolean gone = presence == Presence.PRESENT && relation != Relation.HEAD && age > 17 && age < 60 && chance.nextInt(100) < 6;
            people.add(new InventedPerson(family + given, sex, born, relation, card ? numbers.idNumber(born, sex) : null,
                    phone ? numbers.phone() : null, registered, gone ? Presence.AWAY : presence, needs.of(sex, age, alone)));
        }
    }
}
