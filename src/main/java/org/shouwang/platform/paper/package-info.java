/** Paper is a first-class output: sheets and posters as PDF, A4, black and white, with Chinese letters inside. */
@NullMarked
package org.shouwang.platform.paper;

import org.jspecify.annotations.NullMarked;
