/** Published instances (Curtois and Qu, 2014) read into the same domain, and their score reckoned apart from it. */
@NullMarked
@NamedInterface("published")
package org.shouwang.roster.solver.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
