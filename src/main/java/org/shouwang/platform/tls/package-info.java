/** Encrypted connections from the first day: phones give camera, storage and offline pages to secure addresses only. */
@NullMarked
package org.shouwang.platform.tls;

import org.jspecify.annotations.NullMarked;
