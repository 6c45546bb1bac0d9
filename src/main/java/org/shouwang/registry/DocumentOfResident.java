package org.shouwang.registry;

import java.util.Optional;
import java.util.UUID;

import org.shouwang.platform.Permission;
import org.shouwang.privacy.Unmaskable;
import org.springframework.stereotype.Component;

/** The number of a resident's identity document, in full for those who must tell people of one name apart. */
@Component
class DocumentOfResident implements Unmaskable {

    private final Residents residents;

    DocumentOfResident(Residents residents) {
        this.residents = residents;
    }

    @Override
    public String kind() {
        return "resident-document";
    }

    @Override
    public Optional<Unmasked> find(UUID of) {
        var id = new ResidentId(of);
        return residents.find(id, Sight.of(Permission.UNMASK)).flatMap(resident -> residents.document(id))
                .map(document -> new Unmasked(document.masked(), document.number(), of));
    }
}
