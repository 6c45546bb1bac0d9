package org.shouwang.registry.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.Asked;
import org.shouwang.privacy.Masked;
import org.shouwang.privacy.Personal;
import org.shouwang.privacy.Sensitive;
import org.shouwang.registry.Change;
import org.shouwang.registry.Consent;
import org.shouwang.registry.Document;
import org.shouwang.registry.DocumentEdit;
import org.shouwang.registry.DocumentType;
import org.shouwang.registry.Happening;
import org.shouwang.registry.Household;
import org.shouwang.registry.HouseholdCard;
import org.shouwang.registry.HouseholdFacts;
import org.shouwang.registry.Need;
import org.shouwang.registry.NeedFacts;
import org.shouwang.registry.NeedKind;
import org.shouwang.registry.NeedSource;
import org.shouwang.registry.NewResident;
import org.shouwang.registry.Presence;
import org.shouwang.registry.Registered;
import org.shouwang.registry.RegisterAct;
import org.shouwang.registry.Relation;
import org.shouwang.registry.Resident;
import org.shouwang.registry.ResidentFacts;
import org.shouwang.registry.ResidentId;
import org.shouwang.registry.ResidentLine;
import org.shouwang.registry.Sex;
import org.shouwang.registry.Tenure;

/** Households and residents as JSON: masked on the way out, in full only on the way in. */
final class PeopleBodies {

    private static final String WHY = "for the program that was given a token for the register";

    private PeopleBodies() {
    }

    /** A row of a list. */
    record Line(UUID id, UUID household, UUID door, UUID building, @Personal(WHY) String name, @Nullable Sex sex,
            @Personal(WHY) String birthDate, Relation relation, Presence presence, @Personal(WHY) List<String> phones,
            String doorWords, @Sensitive(WHY) Set<NeedKind> needs) {

        static Line of(ResidentLine line) {
            return new Line(line.id().value(), line.household().value(), line.door().value(), line.building().value(), line.name(),
                    line.sex(), birth(line.birthDate()), line.relation(), line.presence(),
                    line.phones().stream().map(Masked::phone).toList(), line.doorWords(), line.needs());
        }
    }

    record Page(List<Line> rows, @Nullable String next, int count) {
    }

    record Shown(UUID id, UUID household, UUID door, @Personal(WHY) String name, @Personal(WHY) @Nullable Sex sex,
            @Personal(WHY) String birthDate, Relation relation, String relationWords, Registered registered,
            @Personal(WHY) String registeredAt, Presence presence, @Personal(WHY) @Nullable LocalDate awaySince,
            @Personal(WHY) @Nullable LocalDate awayUntil, @Personal(WHY) List<String> phones, @Nullable DocumentType documentType, @Personal(WHY) String documentNumber,
            @Sensitive(WHY) List<NeedShown> needs, @Sensitive(WHY) Set<NeedKind> needKinds, @Personal(WHY) String note,
            @Nullable Instant leftAt, long version) {

        static Shown of(Resident resident) {
            var facts = resident.facts();
            var document = resident.document();
            var left = resident.left();
            return new Shown(resident.id().value(), resident.household().value(), resident.door().value(), facts.name(), facts.sex(),
                    birth(facts.birthDate()), facts.relation(), facts.relationWords(), facts.registered(), facts.registeredAt(),
                    facts.presence(), facts.awaySince(), facts.awayUntil(), facts.phones().stream().map(Masked::phone).toList(),
                    document == null ? null : document.type(), document == null ? "" : document.number(),
                    resident.needs().stream().map(NeedShown::of).toList(), resident.needKinds(), facts.note(),
                    left == null ? null : left.at(), resident.version());
        }
    }

    record NeedShown(UUID id, @Sensitive(WHY) NeedKind kind, Consent consent, NeedSource source, LocalDate since,
            @Nullable LocalDate until, @Sensitive(WHY) @Nullable LocalDate dueDate, @Sensitive(WHY) String schedule, boolean noted,
            long version) {

        static NeedShown of(Need need) {
            return new NeedShown(need.id().value(), need.kind(), need.consent(), need.source(), need.since(), need.until(),
                    need.dueDate(), need.schedule(), need.noted(), need.version());
        }
    }

    record HouseholdShown(UUID id, UUID door, String doorWords, Tenure tenure, @Nullable LocalDate since, @Personal(WHY) String note,
            @Nullable Instant endedAt, @Nullable UUID mergedInto, List<Shown> residents, long version) {

        static HouseholdShown of(HouseholdCard card) {
            var household = card.household();
            var ended = household.ended();
            return new HouseholdShown(household.id().value(), household.door().value(), card.door().words(), household.facts().tenure(),
                    household.facts().since(), household.facts().note(), ended == null ? null : ended.at(),
                    ended instanceof Household.End.MergedInto merged ? merged.kept().value() : null,
                    card.residents().stream().map(Shown::of).toList(), household.version());
        }
    }

    record Happened(Instant at, UUID act, RegisterAct what, @Nullable UUID household, @Nullable UUID resident, @Nullable UUID other,
            String fromDoor, String toDoor, String actor, @Personal(WHY) String reason, List<Change> changes) {

        static Happened of(Happening line) {
            var household = line.household();
            var resident = line.resident();
            return new Happened(line.at(), line.act().value(), line.what(), household == null ? null : household.value(),
                    resident == null ? null : resident.value(), line.other(), line.fromDoor(), line.toDoor(), line.actorName(),
                    line.reason(), line.changes());
        }
    }

    record DocumentBody(@Nullable DocumentType type, @Sensitive(WHY) @Nullable String number) {

        Document document() {
            return new Document(Asked.or(type, DocumentType.ID_CARD), Asked.text(number));
        }
    }

    /** Said of a resident. In an edit, what is left out stays as it is; what is named in {@code clear} becomes unknown. */
    record ResidentBody(@Nullable UUID id, @Personal(WHY) @Nullable String name, @Personal(WHY) @Nullable Sex sex,
            @Personal(WHY) @Nullable LocalDate birthDate, @Nullable Relation relation, @Nullable String relationWords,
            @Nullable Registered registered, @Personal(WHY) @Nullable String registeredAt, @Nullable Presence presence,
            @Personal(WHY) @Nullable LocalDate awaySince, @Personal(WHY) @Nullable LocalDate awayUntil,
            @Personal(WHY) @Nullable List<String> phones,
            @Personal(WHY) @Nullable DocumentBody document, @Personal(WHY) @Nullable String note, @Nullable Set<String> clear) {

        NewResident fresh(UUID otherwise) {
            return new NewResident(new ResidentId(id == null ? otherwise : id), over(ResidentFacts.of("-", Relation.UNKNOWN)
                    .named(Asked.text(name))), document == null ? null : document.document());
        }

        ResidentFacts over(ResidentFacts old) {
            return new ResidentFacts(Asked.or(name, old.name()), cleared("sex") ? null : sex == null ? old.sex() : sex,
                    cleared("birthDate") ? null : birthDate == null ? old.birthDate() : birthDate, Asked.or(relation, old.relation()),
                    Asked.or(relationWords, old.relationWords()), Asked.or(registered, old.registered()),
                    Asked.or(registeredAt, old.registeredAt()), Asked.or(presence, old.presence()),
                    cleared("awaySince") ? null : awaySince == null ? old.awaySince() : awaySince,
                    cleared("awayUntil") ? null : awayUntil == null ? old.awayUntil() : awayUntil,
                    phones == null ? old.phones() : phones, Asked.or(note, old.note()));
        }

        DocumentEdit documentEdit() {
            return cleared("document") ? new DocumentEdit.Remove()
                    : document == null ? new DocumentEdit.Keep() : new DocumentEdit.Replace(document.document());
        }

        private boolean cleared(String field) {
            return clear != null && clear.contains(field);
        }
    }

    record HouseholdBody(@Nullable UUID id, @Nullable UUID door, @Nullable Tenure tenure, @Nullable LocalDate since,
            @Personal(WHY) @Nullable String note, @Nullable List<ResidentBody> residents) {

        HouseholdFacts over(HouseholdFacts old) {
            return new HouseholdFacts(Asked.or(tenure, old.tenure()), since == null ? old.since() : since, Asked.or(note, old.note()));
        }
    }

    record NeedBody(@Nullable UUID id, @Sensitive(WHY) @Nullable NeedKind kind, @Nullable Consent consent, @Nullable NeedSource source,
            @Nullable LocalDate since, @Nullable LocalDate until, @Sensitive(WHY) @Nullable LocalDate dueDate,
            @Sensitive(WHY) @Nullable String schedule, @Sensitive(WHY) @Nullable String note) {

        NeedFacts facts() {
            return new NeedFacts(Asked.given(kind, "kind"), Asked.given(consent, "consent"), Asked.or(source, NeedSource.OTHER),
                    Asked.given(since, "since"), until, dueDate, Asked.text(schedule), note);
        }
    }

    private static String birth(@Nullable LocalDate date) {
        return date == null ? "" : Masked.birthDate(date.toString());
    }
}
