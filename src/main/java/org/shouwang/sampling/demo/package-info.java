/** What sampling puts into the demo. */
@NullMarked
package org.shouwang.sampling.demo;

import org.jspecify.annotations.NullMarked;
