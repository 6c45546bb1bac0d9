package org.shouwang.registry.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.words.IdNumber;
import org.shouwang.registry.ActId;
import org.shouwang.registry.Document;
import org.shouwang.registry.DocumentEdit;
import org.shouwang.registry.DocumentType;
import org.shouwang.registry.NewResident;
import org.shouwang.registry.Presence;
import org.shouwang.registry.Registered;
import org.shouwang.registry.Relation;
import org.shouwang.registry.Resident;
import org.shouwang.registry.ResidentFacts;
import org.shouwang.registry.ResidentId;
import org.shouwang.registry.Sex;

/**
 * A resident as typed.
 *
 * @param id of the resident, made with the empty form
 * @param act names this one saving, so that a second press changes nothing
 * @param document number; nothing typed leaves the one that is kept
 * @param sure whether a number that cannot be right shall be kept as it is all the same
 */
public record ResidentForm(String id, String act, @Nullable String version, @Nullable String name, @Nullable String sex,
        @Nullable String birthDate, @Nullable String relation, @Nullable String phones, @Nullable String documentType,
        @Nullable String document, @Nullable String registered, @Nullable String registeredAt, @Nullable String presence,
        @Nullable String awaySince, @Nullable String awayUntil, @Nullable String note, @Nullable String sure) {

    private static final String CHECK = "platform.problem.check";

    static ResidentForm blank(Relation relation) {
        return new ResidentForm(ResidentId.next().toString(), ActId.next().toString(), "0", "", "", "", relation.name(), "",
                DocumentType.ID_CARD.name(), "", Registered.UNKNOWN.name(), "", Presence.PRESENT.name(), "", "", "", null);
    }

    static ResidentForm of(Resident resident) {
        var facts = resident.facts();
        return new ResidentForm(resident.id().toString(), ActId.next().toString(), String.valueOf(resident.version()),
                facts.name(), facts.sex() == null ? "" : facts.sex().name(), text(facts.birthDate()), facts.relation().name(),
                String.join("、", facts.phones()),
                resident.document() == null ? DocumentType.ID_CARD.name() : resident.document().type().name(), "",
                facts.registered().name(), facts.registeredAt(), facts.presence().name(), text(facts.awaySince()),
                text(facts.awayUntil()), facts.note(), null);
    }

    ResidentId resident() {
        return ResidentId.of(id);
    }

    NewResident fresh(LocalDate today) {
        return new NewResident(resident(), facts(null, today), documentIfAny(today));
    }

    /**
     * @param old what is kept of the resident; words of the sheet that the form does not show are taken over
     * @throws Problem at the field that cannot be right; numbers only while nobody is sure of them
     */
    ResidentFacts facts(@Nullable ResidentFacts old, LocalDate today) {
        var card = idCard(today);
        var born = Entered.date(birthDate, "birthDate");
        if (born != null && born.isAfter(today)) {
            throw Problem.invalid(CHECK).at("birthDate", "registry.field.future");
        }
        var said = Entered.choiceIfAny(sex, Sex.class);
        return new ResidentFacts(Entered.text(name), said == null && card != null ? card.male() ? Sex.MALE : Sex.FEMALE : said,
                born == null && card != null ? card.birthDate() : born, Entered.choice(relation, Relation.class, "relation"),
                old == null ? "" : old.relationWords(), Entered.choice(registered, Registered.class, "registered"),
                Entered.text(registeredAt), Entered.choice(presence, Presence.class, "presence"),
                Entered.date(awaySince, "awaySince"), Entered.date(awayUntil, "awayUntil"), TypedPhones.of(phones, sure != null), Entered.text(note));
    }

    DocumentEdit edit(LocalDate today) {
        var typed = documentIfAny(today);
        return typed == null ? new DocumentEdit.Keep() : new DocumentEdit.Replace(typed);
    }

    private @Nullable Document documentIfAny(LocalDate today) {
        if (Entered.blank(document)) {
            return null;
        }
        var type = Entered.choice(documentType, DocumentType.class, "documentType");
        if (type == DocumentType.ID_CARD && sure == null
                && IdNumber.read(Entered.text(document), today) instanceof IdNumber.Reading.Wrong wrong) {
            throw Problem.invalid(CHECK).at("document", "registry.id-fault." + wrong.fault());
        }
        return new Document(type, Entered.text(document));
    }

    private @Nullable IdNumber idCard(LocalDate today) {
        if (Entered.blank(document) || Entered.choiceIfAny(documentType, DocumentType.class) != DocumentType.ID_CARD) {
            return null;
        }
        return IdNumber.read(Entered.text(document), today) instanceof IdNumber.Reading.Good good ? good.id() : null;
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
