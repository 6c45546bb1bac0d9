package org.shouwang.incidents;

import java.util.UUID;

import org.shouwang.platform.AreaId;

import tools.jackson.databind.JsonNode;

/**
 * Takes in letters of a kind in the area that they were sent to. A letter may come twice: reading it again changes nothing.
 */
interface LetterReader {

    String kind();

    /** In a transaction of the receiving area, as the system. */
    void read(AreaId from, UUID subject, JsonNode body);
}
