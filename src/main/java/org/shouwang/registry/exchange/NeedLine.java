package org.shouwang.registry.exchange;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Sensitive;
import org.shouwang.registry.NeedKind;

/** A need as a cell names it: {@code 透析（周一三五上午）}, {@code 孕妇（预产期2023-03-01）}, {@code 低保}. */
record NeedLine(@Sensitive("to help those who need more") NeedKind kind,
        @Sensitive("to help those who need more") String words, @Sensitive("to help those who need more") @Nullable LocalDate dueDate) {
}
