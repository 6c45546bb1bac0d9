package org.shouwang.drill.play;

import java.util.Locale;

import org.shouwang.platform.Role;

/** People are invited: each role by its name with how many, e.g. {@code samplers: 6}. */
final class CastPeople implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        act.with().keySet().stream().sorted().forEach(word -> stage.cast().invite(role(word), act.number(word, 0)));
    }

    private static Role role(String word) {
        var singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        try {
            return Role.valueOf(singular.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("scene cast: \"" + word + "\" is no role");
        }
    }
}
