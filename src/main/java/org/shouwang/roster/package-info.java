/** Who stands where and when: posts, shifts, seats, openings, and limits so that nobody is worn out. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "privacy", "accounts", "registry", "incidents", "notices", "volunteers"})
package org.shouwang.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
