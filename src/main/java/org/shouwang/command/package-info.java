/** The whole at a glance: what goes wrong if nobody acts, the figures with the rows behind them, the day's report. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "privacy", "accounts", "registry", "incidents", "notices", "volunteers", "roster", "sampling"})
package org.shouwang.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
