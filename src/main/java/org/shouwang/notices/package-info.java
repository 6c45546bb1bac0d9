/** What people are told, by which channels, and who has heard it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "privacy", "accounts", "registry", "incidents"})
package org.shouwang.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
