/** The roster for other programs: the same doors as the pages, every request repeatable. */
@NullMarked
package org.shouwang.roster.api;

import org.jspecify.annotations.NullMarked;
