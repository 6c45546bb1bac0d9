package org.shouwang.privacy.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouwang.privacy.OwnData;
import org.shouwang.privacy.RightsRequest;

/**
 * What is held about oneself, and what one has asked about it.
 *
 * @param id of the request that the form would make, so that sending it twice makes one
 * @param wrong field → message key
 */
public record MyDataPage(List<OwnData.Part> parts, List<RightsRequest> requests, UUID id, RightsRequest.Kind kind, String words,
        Map<String, String> wrong) {

    public int facts() {
        return parts.stream().mapToInt(part -> part.facts().size()).sum();
    }
}
