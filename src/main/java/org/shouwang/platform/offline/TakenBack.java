package org.shouwang.platform.offline;

import org.shouwang.platform.Permission;
import org.springframework.stereotype.Component;

/** An entry that was taken back before it left its device: it keeps its number, so that none is missing, and says nothing. */
@Component
class TakenBack implements OfflineEntryHandler {

    @Override
    public String kind() {
        return "taken-back";
    }

    @Override
    public Permission needs() {
        return Permission.BE_HERE;
    }

    @Override
    public Outcome accept(OfflineEntry entry) {
        return Outcome.accepted();
    }
}
