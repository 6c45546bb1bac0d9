/** Invents a community that never existed, so that the program can be seen and tried without anybody's data. */
@NullMarked
package org.shouwang.registry.demo;

import org.jspecify.annotations.NullMarked;
