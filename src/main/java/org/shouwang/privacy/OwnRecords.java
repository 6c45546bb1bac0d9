package org.shouwang.privacy;

import java.util.Set;
import java.util.UUID;

import org.shouwang.platform.Actor;

/** What in the current area is about the person who is signed in; a module that keeps records of persons implements it. */
public interface OwnRecords {

    /** The ids under which this person stands in the module's records and in the log's pseudonyms. */
    Set<UUID> of(Actor person);
}
