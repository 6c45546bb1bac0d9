/** Everybody once, nobody missed: rounds, sites, tables, tubes, results, and who is still due. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "privacy", "accounts", "registry", "incidents", "notices", "volunteers", "roster"})
package org.shouwang.sampling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
