/** Work that nobody waits for, on one node at a time and visible to whoever runs the installation. */
@NullMarked
package org.shouwang.platform.jobs;

import org.jspecify.annotations.NullMarked;
