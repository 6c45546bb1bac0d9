/** 交接班: what one shift leaves to the next at a post, and who took it over. */
@NullMarked
package org.shouwang.roster.handover;

import org.jspecify.annotations.NullMarked;
