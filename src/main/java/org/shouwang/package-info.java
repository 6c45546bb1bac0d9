/** Shouwang: runs a neighbourhood's response to an emergency. One program; each package below is a module. */
@NullMarked
package org.shouwang;

import org.jspecify.annotations.NullMarked;
