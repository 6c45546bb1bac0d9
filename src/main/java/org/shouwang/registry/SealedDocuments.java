package org.shouwang.registry;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Current;
import org.shouwang.platform.words.Fold;
import org.shouwang.privacy.Seals;
import org.springframework.stereotype.Component;

/** Numbers of documents as they are kept: sealed for their resident, and a keyed hash by which the same number is found. */
@Component
class SealedDocuments {

    private final Seals seals;

    SealedDocuments(Seals seals) {
        this.seals = seals;
    }

    byte @Nullable [] seal(UUID resident, @Nullable String number) {
        return seals.register(Current.area()).seal(number, context(resident));
    }

    @Nullable String open(UUID resident, byte @Nullable [] sealed) {
        return seals.register(Current.area()).open(sealed, context(resident));
    }

    /** The same for the same number, however it was typed; the type is not asked, people mistake it. */
    byte[] lookup(String number) {
        return seals.register(Current.area()).lookup(Fold.code(number).replace("-", ""));
    }

    private static String context(UUID resident) {
        return "registry.resident.document/" + resident;
    }
}
