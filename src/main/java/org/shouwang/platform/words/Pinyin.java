package org.shouwang.platform.words;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.Transliterator;

/**
 * A name as its sound: {@code 张晓明} is {@code zhangxiaoming}, {@code zxm}, and sorts by
 * {@code zhang 张 xiao 晓 ming 明}. Surnames are read as surnames (单 shan, 曾 zeng, 解 xie, 仇 qiu); ü is v, as on a
 * keyboard. Letters in a name stay as they are, in lower case.
 *
 * @param full the syllables without gaps or tones
 * @param initials the first letter of each syllable or word
 * @param sortKey compares by code point: by syllable, then by character
 */
public record Pinyin(String full, String initials, String sortKey) {

    /** The transliterator is slow and not thread-safe when asked by many: each character is asked for once. */
    private static final Map<Integer, String> SURNAMES = new ConcurrentHashMap<>();
    private static final Map<Integer, String> GIVEN = new ConcurrentHashMap<>();
    private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names");
    private static final Transliterator PLAIN = Transliterator.getInstance("Any-Latin; NFD; [:Mn:] Remove; Latin-ASCII; Lower");

    /** Surnames that CLDR's table reads otherwise than the people who bear them. */
    private static final Map<String, String> OWN_READINGS = Map.of("朴", "piao", "缪", "miao", "那", "na", "乜", "nie");
    /** Surnames of two characters whose first one sounds different there. */
    private static final Map<String, String> DOUBLE_SURNAMES = Map.of("单于", "chan yu", "万俟", "mo qi",
            "尉迟", "yu chi", "长孙", "zhang sun", "澹台", "tan tai", "令狐", "ling hu", "宰父", "zai fu");

    /** The sound of a person's name; of any text, when it is not a name only the first character may be read wrongly. */
    public static Pinyin of(String name) {
        String line = Fold.line(name);
        var out = new Spelling();
        int at = 0;
        if (line.length() > 2 && DOUBLE_SURNAMES.containsKey(line.substring(0, 2))) {
            String[] syllables = DOUBLE_SURNAMES.get(line.substring(0, 2)).split(" ");
            out.syllable(syllables[0], line.charAt(0));
            out.syllable(syllables[1], line.charAt(1));
            at = 2;
        }
        boolean surname = at == 0;
        while (at < line.length()) {
            int c = line.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isIdeographic(c)) {
                out.syllable(surname ? asSurname(c) : asGiven(c), c);
            } else if (Character.isLetterOrDigit(c)) {
                out.letter(c);
            } else {
                out.gap();
            }
            surname = false;
        }
        return out.done();
    }

    private static String asSurname(int c) {
        return SURNAMES.computeIfAbsent(c, it -> {
            String own = OWN_READINGS.get(Character.toString(it));
            return own != null ? own : spell(Character.toString(it), it);
        });
    }

    private static String asGiven(int c) {
        // behind another character the rules for surnames do not bite
        return GIVEN.computeIfAbsent(c, it -> spell("张" + Character.toString(it), it));
    }

    private static String spell(String context, int c) {
        synchronized (NAMES) {
            String toned = NAMES.transliterate(context);
            String last = toned.substring(toned.lastIndexOf(' ') + 1).replaceAll("[üǖǘǚǜ]", "v");
            String bare = PLAIN.transliterate(last);
            // a character without a known reading stays itself, so that it can still be found
            return bare.chars().allMatch(it -> it >= 'a' && it <= 'z') && !bare.isEmpty() ? bare : Character.toString(c);
        }
    }

    private static final class Spelling {
        private final StringBuilder full = new StringBuilder();
        private final StringBuilder initials = new StringBuilder();
        private final StringBuilder key = new StringBuilder();
        private boolean inWord;

        void syllable(String sound, int character) {
            space();
            full.append(sound);
            initials.appendCodePoint(sound.codePointAt(0));
            key.append(sound).append(' ').appendCodePoint(character);
            inWord = false;
        }

        void letter(int c) {
            String lower = Character.toString(c).toLowerCase(Locale.ROOT);
            full.append(lower);
            if (!inWord) {
                initials.append(lower);
                space();
            }
            key.append(lower);
            inWord = true;
        }

        void gap() {
            inWord = false;
        }

        private void space() {
            if (!key.isEmpty()) {
                key.append(' ');
            }
        }

        Pinyin done() {
            return new Pinyin(full.toString(), initials.toString(), key.toString());
        }
    }
}
