/** The figures for other programs. */
@NullMarked
package org.shouwang.command.api;

import org.jspecify.annotations.NullMarked;
