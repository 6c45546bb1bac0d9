package org.shouwang.registry.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.registry.Correction;
import org.shouwang.registry.HouseholdCard;
import org.shouwang.registry.Need;
import org.shouwang.registry.Resident;
import org.shouwang.registry.Wish;

/** What a resident says is wrong, beside what the register says. */
public record CorrectionPage(Correction correction, HouseholdCard card, Resident resident) {

    /** The one who is said to be gone; null when nobody of the household is any more. */
    public @Nullable Resident gone(Wish.Gone gone) {
        return card.residents().stream().filter(one -> one.id().equals(gone.who())).findFirst().orElse(null);
    }

    /** The need that is said to be over; null when it ended meanwhile. */
    public @Nullable Need need(Wish.NeedOver over) {
        return resident.needs().stream().filter(one -> one.id().equals(over.need())).findFirst().orElse(null);
    }
}
