/** The volunteers of the demo, all of them invented. */
@NullMarked
package org.shouwang.volunteers.demo;

import org.jspecify.annotations.NullMarked;
