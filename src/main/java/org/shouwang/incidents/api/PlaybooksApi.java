package org.shouwang.incidents.api;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.IncidentKind;
import org.shouwang.incidents.PlaybookChange;
import org.shouwang.incidents.PlaybookVersion;
import org.shouwang.incidents.PlaybookVersionId;
import org.shouwang.incidents.Playbooks;
import org.shouwang.incidents.RuleKey;
import org.shouwang.incidents.RuleSet;
import org.shouwang.incidents.RuleValue;
import org.shouwang.incidents.Rules;
import org.shouwang.incidents.ShippedVersion;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

@RestController
@RequestMapping("/api/v1/areas/{area}")
@Tag(name = "Playbooks", description = "The dated rules: what holds on a day, what each value rests on, and how it changes.")
class PlaybooksApi {

    private final Playbooks playbooks;
    private final Rules rules;

    PlaybooksApi(Playbooks playbooks, Rules rules) {
        this.playbooks = playbooks;
        this.rules = rules;
    }

    /** @param unit in which the value is written */
    record ValueBody(RuleKey key, String value, String unit, String basis, String source) {

        static ValueBody of(RuleValue value) {
            return new ValueBody(value.key(), value.value(), value.key().unit().name(), value.basis().mark(), value.source());
        }
    }

    record RulesBody(UUID version, List<ValueBody> values) {

        static RulesBody of(RuleSet rules) {
            return new RulesBody(rules.version().value(), rules.values().stream().map(ValueBody::of).toList());
        }
    }

    record VersionBody(UUID id, IncidentKind playbook, int number, LocalDate from, String shipped, String reason, boolean withdrawn) {

        static VersionBody of(PlaybookVersion version) {
            return new VersionBody(version.id().value(), version.playbook(), version.number(), version.from(), version.shipped(), version.reason(),
                    version.withdrawn() != null);
        }
    }

    record SaidBody(@Nullable String value, @Nullable String source) {
    }

    /**
     * @param seen number of the newest version that the client has seen; 0 for none
     * @param keepOwn whether own values stay when it goes over to another shipped version; they do where nothing is said
     */
    record ChangeBody(@Nullable UUID id, @Nullable Integer seen, @Nullable LocalDate from, @Nullable String shipped, @Nullable Boolean keepOwn,
            @Nullable Map<RuleKey, SaidBody> values, @Nullable String reason) {

        PlaybookChange change(IncidentKind playbook) {
            var said = new EnumMap<RuleKey, PlaybookChange.Said>(RuleKey.class);
            if (values != null) {
                values.forEach((key, value) -> said.put(key, new PlaybookChange.Said(Asked.text(value.value()), Asked.text(value.source()))));
            }
            return new PlaybookChange(playbook, Asked.given(seen, "seen"), Asked.given(from, "from"), shipped, !Boolean.FALSE.equals(keepOwn), said, Asked.text(reason));
        }
    }

    @GetMapping("/rules")
    @Requires(Permission.INCIDENT_READ)
    @Operation(summary = "The rules in force, today or on a day")
    RulesBody rules(@RequestParam(required = false) @Nullable LocalDate on) {
        return RulesBody.of(on == null ? rules.today() : rules.on(on));
    }

    @GetMapping("/playbooks/shipped")
    @Requires(Permission.INCIDENT_READ)
    @Operation(summary = "Playbooks and their eras as shipped")
    List<ShippedVersion> shipped() {
        return playbooks.shipped();
    }

    @GetMapping("/playbooks/{kind}/versions")
    @Requires(Permission.INCIDENT_READ)
    @Operation(summary = "The community's versions of a playbook, the newest first")
    List<VersionBody> versions(@PathVariable IncidentKind kind) {
        return playbooks.versions(kind).stream().map(VersionBody::of).toList();
    }

    @GetMapping("/playbooks/versions/{id}")
    @Requires(Permission.INCIDENT_READ)
    @Operation(summary = "The rules of a version, as records made under it read them")
    RulesBody version(@PathVariable UUID id) {
        return RulesBody.of(rules.of(new PlaybookVersionId(id)));
    }

    @PostMapping("/playbooks/{kind}/versions")
    @Requires(Permission.PLAYBOOK_EDIT)
    @Operation(summary = "Make a version that takes effect on its day")
    VersionBody change(@PathVariable IncidentKind kind, @RequestBody ChangeBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return VersionBody.of(playbooks.change(new PlaybookVersionId(Asked.id(body.id(), key)), body.change(kind)));
    }

    @DeleteMapping("/playbooks/versions/{id}")
    @Requires(Permission.PLAYBOOK_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraw a version before its day has come")
    void withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        playbooks.withdraw(new PlaybookVersionId(id), reason);
    }
}
