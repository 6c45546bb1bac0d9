/** The pages of notices. */
@NullMarked
package org.shouwang.notices.web;

import org.jspecify.annotations.NullMarked;
