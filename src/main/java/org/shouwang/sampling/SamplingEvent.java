package org.shouwang.sampling;

import org.shouwang.platform.AreaId;

/** Something that happened in a round; listeners are called after commit, perhaps more than once. */
public sealed interface SamplingEvent permits RoundStarted, RoundClosed, FollowUpOpened {

    AreaId area();

    RoundId round();
}
