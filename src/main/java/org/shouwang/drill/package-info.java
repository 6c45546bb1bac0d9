/** Simulated people and measurements that use the product as people do, over HTTP. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "roster", "roster::solver", "roster::published"})
package org.shouwang.drill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
