/** What keeps the program answering when something around it fails: database, disk, clock, a visitor who sends too much. */
@NullMarked
package org.shouwang.platform.guard;

import org.jspecify.annotations.NullMarked;
