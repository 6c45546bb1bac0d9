/**
 * What keeps people from being worn out: each {@link WorkRule} looks at one more piece of work amid all the work around it, a
 * {@link Plan}, and may refuse it. Nothing here knows of seats or shifts.
 */
@NullMarked
package org.shouwang.roster.limits;

import org.jspecify.annotations.NullMarked;
