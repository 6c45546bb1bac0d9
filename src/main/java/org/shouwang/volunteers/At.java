package org.shouwang.volunteers;

import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Written;

/**
 * Where somebody is.
 *
 * @param words the name of the other community; empty otherwise
 */
public record At(Whereabouts place, String words) {

    public At {
        words = Written.line(words, "words", 60);
        if (place != Whereabouts.SENT_ELSEWHERE) {
            words = "";
        } else if (words.isEmpty()) {
            throw Problem.invalid("platform.problem.check").at("words", "volunteers.where.which-community");
        }
    }

    public static At of(Whereabouts place) {
        return new At(place, "");
    }
}
