/** Notices for other programs. */
@NullMarked
package org.shouwang.notices.api;

import org.jspecify.annotations.NullMarked;
