package org.shouwang.registry;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.words.Written;

/**
 * Whom somebody looks for.
 *
 * @param words as typed: a name or a part of it, pinyin or its initials, a phone or its last four digits, an ID number, a
 *     door in any notation; empty for everybody
 * @param buildings only these; empty for all that the actor may see
 * @param need only who has it today; see {@code anyNeed}
 * @param fromAge in full years, inclusive; null for no limit
 * @param toAge in full years, inclusive
 * @param presence only who is here, away or registered only
 * @param left those who left instead of those who live here
 */
public record ResidentQuery(String words, Set<BuildingId> buildings, @Nullable NeedKind need, boolean anyNeed,
        @Nullable Integer fromAge, @Nullable Integer toAge, @Nullable Presence presence, boolean withoutPhone,
        boolean withoutHead, boolean left, Order order) {

    /** The order of a list. */
    public enum Order {
        NAME,
        /** In house order; of one building, or of all when they are few enough. */
        DOOR
    }

    public ResidentQuery {
        words = Written.line(words, "words", 100);
        buildings = Set.copyOf(buildings);
    }

    public static ResidentQuery everybody() {
        return new ResidentQuery("", Set.of(), null, false, null, null, null, false, false, false, Order.NAME);
    }

    public static ResidentQuery of(String words) {
        return new ResidentQuery(words, Set.of(), null, false, null, null, null, false, false, false, Order.NAME);
    }

    public ResidentQuery in(BuildingId... only) {
        return new ResidentQuery(words, Set.of(only), need, anyNeed, fromAge, toAge, presence, withoutPhone, withoutHead, left, order);
    }

    public ResidentQuery inNeed(@Nullable NeedKind kind) {
        return new ResidentQuery(words, buildings, kind, kind == null, fromAge, toAge, presence, withoutPhone, withoutHead, left, order);
    }

    public ResidentQuery aged(@Nullable Integer from, @Nullable Integer to) {
        return new ResidentQuery(words, buildings, need, anyNeed, from, to, presence, withoutPhone, withoutHead, left, order);
    }

    public ResidentQuery who(@Nullable Presence is) {
        return new ResidentQuery(words, buildings, need, anyNeed, fromAge, toAge, is, withoutPhone, withoutHead, left, order);
    }

    public ResidentQuery lacking(boolean phone, boolean head) {
        return new ResidentQuery(words, buildings, need, anyNeed, fromAge, toAge, presence, phone, head, left, order);
    }

    public ResidentQuery by(Order other) {
        return new ResidentQuery(words, buildings, need, anyNeed, fromAge, toAge, presence, withoutPhone, withoutHead, left, other);
    }

    /** Those who left instead of those who live here. */
    public ResidentQuery whoLeft() {
        return new ResidentQuery(words, buildings, need, anyNeed, fromAge, toAge, presence, withoutPhone, withoutHead, true, order);
    }
}
