/** Everything in the database as one file, taken while people work, and back again into an empty database. */
@NullMarked
package org.shouwang.platform.database.backup;

import org.jspecify.annotations.NullMarked;
