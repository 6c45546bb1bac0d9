/** Volunteers, organisations and teams for other programs. */
@NullMarked
package org.shouwang.volunteers.api;

import org.jspecify.annotations.NullMarked;
