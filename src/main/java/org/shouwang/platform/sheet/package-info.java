/** Reads the spreadsheets that people have and writes those that they take away; nothing in them is ever run. */
@NullMarked
package org.shouwang.platform.sheet;

import org.jspecify.annotations.NullMarked;
