/** Rules that are counted on a person's line. */
@NullMarked
package org.shouwang.roster.solver.rules;

import org.jspecify.annotations.NullMarked;
