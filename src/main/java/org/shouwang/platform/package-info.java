/** The kernel: who is acting, in which area, on which page, in which words, and where it is kept. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package org.shouwang.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
