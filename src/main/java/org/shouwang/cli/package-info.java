/** What is typed in a terminal: starting the program, and the acts that run once and end with an exit code. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "privacy", "accounts", "registry", "registry::exchange", "drill", "drill::bench", "drill::play"})
package org.shouwang.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
