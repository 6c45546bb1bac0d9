/** Finds out who asks and in which area, and keeps everybody else out. */
@NullMarked
package org.shouwang.platform.security;

import org.jspecify.annotations.NullMarked;
