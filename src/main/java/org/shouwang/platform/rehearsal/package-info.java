/** A drill's own time: only an instance that was started for a drill has anything of this. */
@NullMarked
package org.shouwang.platform.rehearsal;

import org.jspecify.annotations.NullMarked;
