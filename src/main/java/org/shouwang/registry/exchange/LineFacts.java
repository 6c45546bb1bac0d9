package org.shouwang.registry.exchange;

import org.jspecify.annotations.Nullable;
import org.shouwang.registry.Document;
import org.shouwang.registry.DocumentEdit;
import org.shouwang.registry.Presence;
import org.shouwang.registry.RegisterImage.LivingResident;
import org.shouwang.registry.Registered;
import org.shouwang.registry.Relation;
import org.shouwang.registry.ResidentFacts;

/** A row's words as the register's facts: for somebody new, or laid over what is known. */
final class LineFacts {

    private LineFacts() {
    }

    static ResidentFacts of(PersonLine line) {
        return new ResidentFacts(line.name(), line.sex(), line.birthDate(), or(line.relation(), Relation.UNKNOWN),
                line.relationWords(), or(line.registered(), Registered.UNKNOWN), line.registeredAt(),
                or(line.presence(), Presence.PRESENT), line.awaySince(), line.awayUntil(), line.phones(), line.note());
    }

    /** @param newHead whether the sheet names a head for the household; who is not told of as such is then none */
    static ResidentFacts merged(PersonLine line, ResidentFacts old, boolean newHead) {
        var relation = line.relation();
        if (relation == null) {
            relation = newHead && old.head() ? Relation.UNKNOWN : old.relation();
        }
        var presence = or(line.presence(), old.presence());
        boolean stays = presence == old.presence();
        return new ResidentFacts(line.name(), or(line.sex(), old.sex()), or(line.birthDate(), old.birthDate()), relation,
                relationWords(line, old), or(line.registered(), old.registered()),
                or(line.registeredAt(), old.registeredAt()), presence,
                line.awaySince() == null && stays ? old.awaySince() : line.awaySince(),
                line.awayUntil() == null && stays ? old.awayUntil() : line.awayUntil(), line.phones().isEmpty() ? old.phones() : line.phones(), or(line.note(), old.note()));
    }

    /** The same relation in other words is nothing new, unless there were none. */
    private static String relationWords(PersonLine line, ResidentFacts old) {
        boolean same = line.relation() == null || line.relation() == old.relation();
        return same && (!old.relationWords().isEmpty() || line.relationWords().isEmpty()) ? old.relationWords() : line.relationWords();
    }

    static @Nullable Document document(PersonLine line) {
        return line.documentType() == null ? null : new Document(line.documentType(), line.documentNumber());
    }

    static DocumentEdit documentEdit(PersonLine line, LivingResident old, String lookup) {
        var document = document(line);
        return document == null || lookup.equals(old.lookup()) ? new DocumentEdit.Keep() : new DocumentEdit.Replace(document);
    }

    private static <T> T or(@Nullable T said, T otherwise) {
        return said == null ? otherwise : said;
    }

    private static String or(String said, String otherwise) {
        return said.isEmpty() ? otherwise : said;
    }
}
