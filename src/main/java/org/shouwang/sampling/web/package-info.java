/** Pages of sampling: rounds, the table, walls of who is missing, doors to visit, results. */
@NullMarked
package org.shouwang.sampling.web;

import org.jspecify.annotations.NullMarked;
