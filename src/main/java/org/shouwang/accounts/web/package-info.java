/** The pages of signing in, setting up, joining and looking after people, and the same for programs. */
@NullMarked
package org.shouwang.accounts.web;

import org.jspecify.annotations.NullMarked;
