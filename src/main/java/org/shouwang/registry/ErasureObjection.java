package org.shouwang.registry;

import java.util.Optional;

import org.shouwang.platform.Problem;

/**
 * A reason why a resident cannot be erased now, known to another module: an incident is going on, a measure is open.
 * Every bean of this type is asked before an erasure.
 */
public interface ErasureObjection {

    Optional<Problem.Text> to(ResidentId resident);
}
