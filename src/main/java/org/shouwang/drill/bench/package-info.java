/** Measurements against the running program, each with the floor below it: the same statements without HTTP. */
@NullMarked
@NamedInterface("bench")
package org.shouwang.drill.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
