/** How everything looks and speaks: pages, words in two languages, navigation, problems, the wall of doors. */
@NullMarked
package org.shouwang.platform.web;

import org.jspecify.annotations.NullMarked;
