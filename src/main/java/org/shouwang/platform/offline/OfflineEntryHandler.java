package org.shouwang.platform.offline;

import org.shouwang.platform.Permission;

/** Takes the entries of one kind; a bean of the module that they belong to. */
public interface OfflineEntryHandler {

    /** {@code <module>.<what>}, e.g. {@code roster.checked-in}. */
    String kind();

    /** What the owner of the device must have been allowed when the entry was made. */
    Permission needs();

    /**
     * Does what the entry says, in the transaction of the inbox, as the owner of the device with the rights of the moment
     * when the entry was made. It is called once per entry that is taken; entries of different devices arrive at the same
     * time and in any order. A {@link org.shouwang.platform.Problem} that it throws undoes what it did and is a conflict with
     * that reason; any other exception undoes it too, and the device tries again later.
     */
    Outcome accept(OfflineEntry entry);
}
