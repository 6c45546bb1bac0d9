/** The residents' sheet: understood however it was kept, compared with the register, taken over in one piece, given back. */
@NullMarked
@NamedInterface("exchange")
package org.shouwang.registry.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
