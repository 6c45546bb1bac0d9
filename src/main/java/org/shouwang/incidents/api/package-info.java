/** Incidents for other programs and for drills: the same doors as the pages, writes repeatable, edits conditional. */
@NullMarked
package org.shouwang.incidents.api;

import org.jspecify.annotations.NullMarked;
