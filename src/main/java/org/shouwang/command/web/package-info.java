/** The coordinator's desk, the large screen, the figures of a day. */
@NullMarked
package org.shouwang.command.web;

import org.jspecify.annotations.NullMarked;
