/** The one PostgreSQL: how it is started, reached, migrated, walled by area, backed up and restored. */
@NullMarked
package org.shouwang.platform.database;

import org.jspecify.annotations.NullMarked;
