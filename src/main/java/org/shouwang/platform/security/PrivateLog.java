package org.shouwang.platform.security;

import java.util.regex.Pattern;

import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * The last sieve before the log file: numbers that are phones or identity numbers, and secrets in addresses, are blotted
 * out of every message and stack trace. It is a net below the rope: records of persons say nothing in their
 * {@code toString}, and nothing personal is meant to be logged.
 */
public class PrivateLog implements StructuredLoggingJsonMembersCustomizer<Object> {

    /** Not inside longer runs of digits or letters, which are ids, hashes and times. */
    private static final Pattern ID_NUMBER = Pattern.compile("(?<![0-9A-Za-z-])\\d{17}[0-9Xx](?![0-9A-Za-z])|(?<![0-9A-Za-z-])[1-9]\\d{14}(?![0-9A-Za-z])");
    private static final Pattern PHONE = Pattern.compile("(?<![0-9A-Za-z.-])(?:\\+?86)?1[3-9]\\d{9}(?![0-9A-Za-z])");
    private static final Pattern SECRET = Pattern.compile("(?i)((?:password|secret|token|code|key)[\"']?\\s*[=:]\\s*[\"']?)[^\\s\"'&,;)\\]}]{4,}");

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(ValueProcessor.of(String.class, PrivateLog::blotted));
    }

    static String blotted(String text) {
        var blotted = ID_NUMBER.matcher(text).replaceAll("[id]");
        blotted = PHONE.matcher(blotted).replaceAll("[phone]");
        return SECRET.matcher(blotted).replaceAll("$1[secret]");
    }
}
