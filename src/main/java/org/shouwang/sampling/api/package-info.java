/** Rounds, tables, coverage and results for other programs. */
@NullMarked
package org.shouwang.sampling.api;

import org.jspecify.annotations.NullMarked;
