package org.shouwang.privacy.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.RightsRequest;

/**
 * What people of the area ask about their data.
 *
 * @param wrongAt the request whose answer has to be mended; null where none has
 */
public record RightsPage(List<RightsRequest> requests, @Nullable UUID wrongAt, String answer) {
}
