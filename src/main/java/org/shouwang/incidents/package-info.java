/** What is going on, and by which dated rules: incidents, playbooks, zones, orders, decisions, referrals. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "privacy", "accounts", "registry"})
package org.shouwang.incidents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
