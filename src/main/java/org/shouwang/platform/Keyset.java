package org.shouwang.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: the sort values of the last row shown, as opaque text for addresses. A list pages by key, not by
 * number, so that row 90,000 costs what row 1 does and nothing is skipped when somebody adds a row meanwhile.
 */
public record Keyset(List<String> values) {

    private static final String BETWEEN = "\u001f";

    public Keyset {
        values = List.copyOf(values);
    }

    public static Keyset after(String... values) {
        return new Keyset(List.of(values));
    }

    /**
     * Reads a cursor back.
     *
     * @return null for the first page
     * @throws Problem {@code platform.cursor.unknown} when the text is none of ours
     */
    public static @Nullable Keyset read(@Nullable String cursor, int columns) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var values = List.of(text.split(BETWEEN, -1));
            if (values.size() == columns) {
                return new Keyset(values);
            }
        } catch (IllegalArgumentException e) {
            // Not Base64: refused below like any other foreign text.
        }
        throw Problem.invalid("platform.cursor.unknown");
    }

    public String cursor() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(String.join(BETWEEN, values).getBytes(StandardCharsets.UTF_8));
    }
}
