package org.shouwang.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Masked;

/** What an edit changed, in the form in which history may keep it. */
final class Changes {

    private final List<Change> found = new ArrayList<>();

    private Changes() {
    }

    static List<Change> between(ResidentFacts old, ResidentFacts now, DocumentEdit document) {
        var changes = new Changes();
        changes.field("name", old.name(), now.name(), Masked::name);
        changes.field("sex", old.sex(), now.sex(), Changes::word);
        changes.field("birthDate", old.birthDate(), now.birthDate(), date -> date == null ? "" : Masked.birthDate(date.toString()));
        changes.field("relation", old.relation(), now.relation(), Changes::word);
        changes.field("relationWords", old.relationWords(), now.relationWords(), text -> text);
        changes.field("registered", old.registered(), now.registered(), Changes::word);
        changes.field("registeredAt", old.registeredAt(), now.registeredAt(), Masked::text);
        changes.field("presence", old.presence(), now.presence(), Changes::word);
        changes.field("awaySince", old.awaySince(), now.awaySince(), date -> Objects.toString(date, ""));
        changes.field("awayUntil", old.awayUntil(), now.awayUntil(), date -> Objects.toString(date, ""));
        changes.field("phones", old.phones(), now.phones(),
                phones -> phones.stream().map(Masked::phone).collect(Collectors.joining(" ")));
        changes.field("note", old.note(), now.note(), Masked::text);
        if (!(document instanceof DocumentEdit.Keep)) {
            changes.found.add(new Change("document", "", ""));
        }
        return changes.found;
    }

    static List<Change> between(HouseholdFacts old, HouseholdFacts now) {
        var changes = new Changes();
        changes.field("tenure", old.tenure(), now.tenure(), Changes::word);
        changes.field("since", old.since(), now.since(), date -> Objects.toString(date, ""));
        changes.field("note", old.note(), now.note(), Masked::text);
        return changes.found;
    }

    private static String word(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }

    private <T extends @Nullable Object> void field(String name, T old, T now, Function<T, String> shown) {
        if (!Objects.equals(old, now)) {
            found.add(new Change(name, shown.apply(old), shown.apply(now)));
        }
    }
}
