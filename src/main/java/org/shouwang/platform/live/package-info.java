/** What another person changes appears without reload: from the commit over the database to every open page. */
@NullMarked
package org.shouwang.platform.live;

import org.jspecify.annotations.NullMarked;
