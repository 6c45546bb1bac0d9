/** Who stands where, proposed: one domain and one search for the area's own rosters and for published ones of other places. Plain Java. */
@NullMarked
@NamedInterface("solver")
package org.shouwang.roster.solver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
