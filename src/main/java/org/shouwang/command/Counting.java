package org.shouwang.command;

import java.util.List;

/** Counts what one part of the program knows, in the current area, now. */
interface Counting {

    List<Figure> now();
}
