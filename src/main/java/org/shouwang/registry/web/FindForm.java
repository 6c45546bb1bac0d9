package org.shouwang.registry.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.Entered;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.NeedKind;
import org.shouwang.registry.Presence;
import org.shouwang.registry.ResidentQuery;
import org.springframework.web.util.UriUtils;

/**
 * Whom one looks for, as the address bar holds it.
 *
 * @param q words: name, initials, phone, door, number
 * @param need a kind, or {@code ANY}
 * @param age {@code 70-} from seventy, {@code -14} up to fourteen, {@code 60-69}
 * @param lacks {@code phone} or {@code head}
 */
public record FindForm(@Nullable String q, @Nullable String building, @Nullable String need, @Nullable String age,
        @Nullable String presence, @Nullable String lacks, @Nullable String left, @Nullable String sort) {

    public static final String ANY = "ANY";
    private static final String AGE = "\\d{0,3}-\\d{0,3}";

    ResidentQuery query() {
        var buildings = Entered.blank(building) ? Set.<BuildingId>of() : Set.of(BuildingId.of(Entered.text(building)));
        return new ResidentQuery(Entered.text(q), buildings, Entered.choiceIfAny(need, NeedKind.class), ANY.equals(need),
                age(0), age(1), Entered.choiceIfAny(presence, Presence.class), "phone".equals(lacks), "head".equals(lacks),
                left != null && !left.isEmpty(), byDoor() ? ResidentQuery.Order.DOOR : ResidentQuery.Order.NAME);
    }

    /** In house order when asked for, or of itself while one looks at one building. */
    public boolean byDoor() {
        return "door".equals(sort) || Entered.blank(sort) && !Entered.blank(building);
    }

    private @Nullable Integer age(int which) {
        if (age == null || !age.matches(AGE)) {
            return null;
        }
        var parts = age.split("-", -1);
        return parts[which].isEmpty() ? null : Integer.valueOf(parts[which]);
    }

    /** The address of this search below {@code /residents}, with something else in one place. */
    public String with(String name, @Nullable String value) {
        var all = fields();
        all.put(name, value);
        return all.entrySet().stream().filter(one -> !Entered.blank(one.getValue()))
                .map(one -> one.getKey() + "=" + UriUtils.encode(Entered.text(one.getValue()), "UTF-8"))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** This search field by field, for a form that repeats it. */
    public Map<String, @Nullable String> fields() {
        var all = new LinkedHashMap<String, @Nullable String>();
        all.put("q", q);
        all.put("building", building);
        all.put("need", need);
        all.put("age", age);
        all.put("presence", presence);
        all.put("lacks", lacks);
        all.put("left", left);
        all.put("sort", sort);
        return all;
    }

    /** Whether anything but the words narrows the search. */
    public boolean narrowed() {
        return Stream.of(building, need, age, presence, lacks, left).anyMatch(value -> !Entered.blank(value));
    }
}
