package org.shouwang.platform.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;

/**
 * One sentence said in passing (a toast).
 *
 * @param undo where a second thought is posted; null where there is nothing to take back
 */
record Said(Problem.Text text, @Nullable String undo) {
}
