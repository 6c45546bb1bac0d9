package org.shouwang.registry.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.shouwang.privacy.Masked;
import org.shouwang.registry.Door;
import org.shouwang.registry.NeedKind;
import org.shouwang.registry.Presence;
import org.shouwang.registry.Registered;
import org.shouwang.registry.RegisterImage.LivingHousehold;
import org.shouwang.registry.RegisterImage.LivingResident;
import org.shouwang.registry.RegisterImage.OpenNeed;
import org.shouwang.registry.ResidentFacts;
import org.shouwang.registry.ResidentId;
import org.shouwang.registry.Tenure;

/** Writes a resident as the words of a row. */
final class ExportRow {

    private final Map<ResidentId, String> numbers;
    private final boolean full;

    ExportRow(Map<ResidentId, String> numbers, boolean full) {
        this.numbers = numbers;
        this.full = full;
    }

    List<String> of(int sequence, LivingResident resident, Door door, LivingHousehold household, String which, Collection<Field> fields) {
        var facts = resident.facts();
        return fields.stream().map(field -> switch (field) {
            case SEQUENCE -> String.valueOf(sequence);
            case NAME -> full ? facts.name() : Masked.name(facts.name());
            case SEX -> Vocabulary.word(facts.sex());
            case ID_NUMBER -> number(resident);
            case DOCUMENT_TYPE -> resident.documentType() == null ? "" : Vocabulary.word(resident.documentType());
            case BIRTH_DATE -> date(facts);
            case PHONE -> facts.phones().stream().map(it -> full ? it : Masked.phone(it)).collect(Collectors.joining("、"));
            case ESTATE -> door.estate();
            case BUILDING -> door.buildingName();
            case UNIT -> door.unit();
            case ROOM -> door.label().isEmpty() ? door.room() : door.label();
            case RELATION -> facts.relationWords().isEmpty() ? Vocabulary.word(facts.relation()) : facts.relationWords();
            case REGISTERED_AT -> full ? facts.registeredAt() : Masked.text(facts.registeredAt());
            case REGISTERED -> facts.registered() == Registered.UNKNOWN ? "" : Vocabulary.word(facts.registered());
            case PRESENCE -> presence(facts);
            case TENURE -> household.facts().tenure() == Tenure.UNKNOWN ? "" : Vocabulary.word(household.facts().tenure());
            case NEEDS -> full ? resident.needs().stream().map(ExportRow::need).collect(Collectors.joining("、"))
                    : resident.needs().isEmpty() ? "" : Masked.text("有");
            case NOTE -> full ? facts.note() : Masked.text(facts.note());
            case HOUSEHOLD -> which;
            default -> "";
        }).toList();
    }

    private String number(LivingResident resident) {
        String number = numbers.getOrDefault(resident.id(), "");
        return full || number.isEmpty() ? number : Masked.idNumber(number);
    }

    private String date(ResidentFacts facts) {
        String date = Objects.toString(facts.birthDate(), "");
        return full || date.isEmpty() ? date : Masked.birthDate(date);
    }

    /** {@code 外出（2022-11-01至2022-12-01）} */
    private static String presence(ResidentFacts facts) {
        String word = Vocabulary.word(facts.presence());
        if (facts.presence() == Presence.PRESENT || facts.awaySince() == null && facts.awayUntil() == null) {
            return word;
        }
        return word + "（" + Objects.toString(facts.awaySince(), "") + "至" + Objects.toString(facts.awayUntil(), "") + "）";
    }

    /** {@code 透析（周一三五上午）}; words of others that would be taken apart again stand in brackets as well. */
    private static String need(OpenNeed need) {
        var facts = need.facts();
        String note = facts.note() == null ? "" : facts.note();
        if (need.kind() == NeedKind.OTHER) {
            boolean whole = Vocabulary.need(note).isEmpty() && !note.matches("(?s).*[、,，;；/|\\s()（）].*");
            return note.isEmpty() ? "其他" : whole ? note : "其他（" + note + "）";
        }
        String detail = facts.dueDate() != null ? "预产期" + facts.dueDate() : facts.schedule().isEmpty() ? note : facts.schedule();
        return Vocabulary.word(need.kind()) + (detail.isEmpty() ? "" : "（" + detail + "）");
    }
}
