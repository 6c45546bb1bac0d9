/** People who sign in, and what they may do in which area. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "privacy"})
package org.shouwang.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
