/** What leaves the program for somebody else's service: written with the act itself, delivered after it, never lost. */
@NullMarked
package org.shouwang.platform.outbox;

import org.jspecify.annotations.NullMarked;
