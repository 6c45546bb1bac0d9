/** Who can help: people who report for duty, what they can do, and the teams they stand in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "privacy", "accounts", "registry", "incidents", "notices"})
package org.shouwang.volunteers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
