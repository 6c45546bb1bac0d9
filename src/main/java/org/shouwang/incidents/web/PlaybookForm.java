package org.shouwang.incidents.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import org.shouwang.incidents.IncidentKind;
import org.shouwang.incidents.PlaybookChange;
import org.shouwang.incidents.PlaybookVersionId;
import org.shouwang.incidents.RuleGroup;
import org.shouwang.incidents.RuleKey;
import org.shouwang.incidents.RuleSet;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;

/**
 * Changed values as typed: {@code KEY} the value, {@code source.KEY} where it comes from, and {@code id}, {@code seen},
 * {@code from}, {@code reason}, {@code shipped}, {@code keepOwn}.
 */
public record PlaybookForm(Map<String, String> typed) {

    public PlaybookForm {
        typed = Map.copyOf(typed);
    }

    static PlaybookForm of(RuleSet rules, RuleGroup group, int seen, LocalDate from) {
        var typed = start(seen, from);
        rules.values().stream().filter(value -> value.key().group() == group).forEach(value -> typed.put(value.key().name(), value.value()));
        return new PlaybookForm(typed);
    }

    static PlaybookForm era(int seen, LocalDate from) {
        var typed = start(seen, from);
        typed.put("keepOwn", "on");
        return new PlaybookForm(typed);
    }

    private static Map<String, String> start(int seen, LocalDate from) {
        var typed = new java.util.HashMap<String, String>();
        typed.put("id", PlaybookVersionId.next().toString());
        typed.put("seen", String.valueOf(seen));
        typed.put("from", from.toString());
        return typed;
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    public String source(RuleKey key) {
        return get("source." + key);
    }

    PlaybookVersionId id() {
        return new PlaybookVersionId(Entered.id(get("id")));
    }

    PlaybookChange change(IncidentKind playbook) {
        var values = new EnumMap<RuleKey, PlaybookChange.Said>(RuleKey.class);
        for (var key : RuleKey.values()) {
            if (typed.containsKey(key.name())) {
                values.put(key, new PlaybookChange.Said(get(key.name()), source(key)));
            }
        }
        var from = Entered.date(get("from"), "from");
        if (from == null) {
            throw Problem.invalid("platform.problem.check").at("from", "platform.field.missing");
        }
        return new PlaybookChange(playbook, (int) Entered.version(get("seen")), from, get("shipped").isBlank() ? null : get("shipped"),
                get("keepOwn").equals("on"), values, get("reason"));
    }
}
