package org.shouwang.platform.offline;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaId;

/** Who somebody was at moments that have passed; the module that keeps accounts knows. */
public interface ActorsThen {

    /** The person with the roles held in the area at a moment: none for somebody unknown. */
    Function<Instant, Actor> actor(UUID account, AreaId area);
}
