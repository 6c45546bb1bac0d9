package org.shouwang.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.shouwang.platform.words.Fold;

/**
 * What typed words may mean, as conditions on a resident; who fulfils any of them is found. Each condition has an index of
 * its own and none needs a join: the database then finds its way even when it has not yet counted what an import brought.
 */
final class Sought {

    /** A piece of a name is found by an index when it begins at one of its first characters. */
    private static final int TAILS = 4;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    private Sought() {
    }

    /**
     * @param doors that the words name
     * @param called who has a phone that the words end
     * @param lookup of the words as a document's number
     */
    static Sought of(String words, List<Door> doors, Collection<ResidentId> called, byte[] lookup) {
        var sought = new Sought();
        sought.names(words);
        if (number(words).matches("[0-9A-Z]{6,20}")) {
            sought.any("r.document_lookup = :lookup", "lookup", lookup);
        }
        if (!called.isEmpty()) {
            sought.any("r.id = ANY (CAST(:called AS uuid[]))", "called",
                    called.stream().map(ResidentId::toString).toArray(String[]::new));
        }
        if (!doors.isEmpty()) {
            sought.any("r.door_id = ANY (CAST(:doors AS uuid[]))", "doors",
                    doors.stream().map(door -> door.id().toString()).toArray(String[]::new));
        }
        return sought;
    }

    /** Without the spaces and dashes that people put into long numbers. */
    static String number(String words) {
        return Fold.code(words).replace("-", "");
    }

    private void names(String words) {
        var pieces = NameKeys.pieces(words);
        // One Latin letter is an initial: it stands somewhere in every foreign name.
        if (pieces.codePoints().anyMatch(Character::isLetter) && !pieces.matches("[a-z]")) {
            for (int from = 1; from <= TAILS; from++) {
                conditions.add("(r.tail_%1$d >= :piece AND r.tail_%1$d < :pieceEnd%2$s)".formatted(from,
                        from == 1 ? "" : " AND r.tail_%d <> ''".formatted(from)));
            }
            any("(r.long_name AND r.tail_1 LIKE :contains)", "contains", "%" + pieces + "%");
            params.put("piece", pieces);
            params.put("pieceEnd", after(pieces));
        }
        var letters = Fold.line(words).toLowerCase(Locale.ROOT).replaceAll("[ ']", "");
        if (letters.matches("[a-z]{1,40}")) {
            // All whose name begins with one letter are many, and side by side in the order of names.
            any(letters.length() == 1 ? "(r.sort_key >= :sound AND r.sort_key < :soundEnd)"
                    : "(r.initials >= :sound AND r.initials < :soundEnd) OR (r.pinyin >= :sound AND r.pinyin < :soundEnd)", "sound", letters);
            params.put("soundEnd", after(letters));
        }
    }

    /** The first text that does not begin with this one. */
    static String after(String beginning) {
        int last = beginning.codePointBefore(beginning.length());
        return beginning.substring(0, beginning.length() - Character.charCount(last))
                + Character.toString(last == Character.MIN_SURROGATE - 1 ? Character.MAX_SURROGATE + 1 : last + 1);
    }

    private void any(String condition, String param, Object value) {
        conditions.add(condition);
        params.put(param, value);
    }

    /** The words can mean nothing that is here: nobody is found. */
    boolean nothing() {
        return conditions.isEmpty();
    }

    String sql() {
        return "(" + String.join("\n OR ", conditions) + ")";
    }

    Map<String, Object> params() {
        return params;
    }
}
