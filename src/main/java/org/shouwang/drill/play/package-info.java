/**
 * A drill as a play: a script says where, who, what happens when and what must have come of it; scenes act it out over HTTP
 * as people would, on the drill's own clock.
 */
@NullMarked
@NamedInterface("play")
package org.shouwang.drill.play;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
