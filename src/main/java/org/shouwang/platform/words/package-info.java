/** Words as people type them: names and their pinyin, identity numbers, phone numbers, full-width letters. */
@NullMarked
package org.shouwang.platform.words;

import org.jspecify.annotations.NullMarked;
