package org.shouwang.volunteers;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.words.Fold;

/**
 * Which skills without a lasting proof are looked for, among those who serve, rest or wait.
 *
 * @param words of a name, its sound or initials; empty for all
 */
public record ProofQuery(ProofGap.Kind kind, String words, @Nullable Skill skill) {

    public ProofQuery {
        words = Fold.line(words).toLowerCase(Locale.ROOT);
    }

    public static ProofQuery of(ProofGap.Kind kind) {
        return new ProofQuery(kind, "", null);
    }

    /** The pattern's own signs are looked for as themselves. */
    String literal() {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
