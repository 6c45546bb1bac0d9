package org.shouwang.registry;

import java.util.Optional;
import java.util.UUID;

import org.shouwang.platform.Permission;
import org.shouwang.privacy.Masked;
import org.shouwang.privacy.Unmaskable;
import org.springframework.stereotype.Component;

/** What is noted about a need, open for those who go and help. */
@Component
class NoteOfNeed implements Unmaskable {

    private final Residents residents;
    private final NeedRows needs;

    NoteOfNeed(Residents residents, NeedRows needs) {
        this.residents = residents;
        this.needs = needs;
    }

    @Override
    public String kind() {
        return "need-note";
    }

    @Override
    public Optional<Unmasked> find(UUID of) {
        return needs.find(new NeedId(of)).flatMap(held -> residents.find(held.resident(), Sight.of(Permission.UNMASK)))
                .flatMap(resident -> Optional.ofNullable(needs.notes(resident.id()).get(new NeedId(of)))
                        .map(note -> new Unmasked(Masked.text(note), note, resident.id().value())));
    }
}
