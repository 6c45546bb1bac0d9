/** Personal data: sealed, masked, logged, with an end. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package org.shouwang.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
