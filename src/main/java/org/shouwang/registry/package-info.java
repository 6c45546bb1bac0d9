/** Who lives here: estates, buildings, doors, households, residents and what they need. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "privacy", "accounts"})
package org.shouwang.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
