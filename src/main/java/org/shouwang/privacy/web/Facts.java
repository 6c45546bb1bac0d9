package org.shouwang.privacy.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.shouwang.platform.web.Words;

/**
 * What stands beside an entry of the log, in the reader's words: {@code role=accounts.role.LINK rows=12} is told as
 * "角色：包联干部，行数：12". The log keeps the same text for readers of either language. A name is looked up as
 * {@code privacy.fact.<name>}, or as it stands where it is a message key of another module; a value is a message key, a
 * moment or itself. Whatever is nothing of the kind is shown as it was written.
 */
public final class Facts {

    private static final Pattern FACT = Pattern.compile("([a-z][A-Za-z0-9.-]*)=(\\S+)");

    private Facts() {
    }

    public static String said(Words words, String detail) {
        List<String> said = new ArrayList<>();
        for (var part : detail.split(" ")) {
            var fact = FACT.matcher(part);
            var key = fact.matches() ? key(words, fact.group(1)) : "";
            if (key.isEmpty()) {
                return detail;
            }
            said.add(words.t(key, value(words, fact.group(2))));
        }
        return String.join(words.t("privacy.fact.and"), said);
    }

    private static String key(Words words, String name) {
        var ours = "privacy.fact." + name;
        return words.knows(ours) ? ours : words.knows(name) ? name : "";
    }

    private static String value(Words words, String text) {
        if (words.knows(text)) {
            return words.t(text);
        }
        try {
            return words.dateTime(Instant.parse(text));
        } catch (DateTimeException e) {
            return text;
        }
    }
}
