package org.shouwang.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.FieldPosition;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import com.ibm.icu.text.MessageFormat;

/**
 * Every sentence that a person reads, from {@code messages/<module>_<language>.properties}: UTF-8, ICU patterns, so that
 * "1 door" and "2 doors" come out right. Chinese is what others fall back to.
 */
@Component("messageSource")
public class Messages implements MessageSource {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final List<Locale> LANGUAGES = List.of(CHINESE, ENGLISH);

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final Map<Locale, Map<String, String>> patterns = new HashMap<>();
    private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    public Messages() {
        patterns.put(CHINESE, read("zh_CN"));
        patterns.put(ENGLISH, read("en"));
    }

    /** The sentence in this language; the key itself where nobody wrote it, which a test forbids. */
    public String get(Locale locale, String key, @Nullable Object... args) {
        var language = speak(locale);
        var pattern = pattern(language, key);
        if (pattern == null) {
            if (reported.add(key)) {
                LOG.warn("No message for {}", key);
            }
            return key;
        }
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        var format = parsed.computeIfAbsent(language + key, k -> new MessageFormat(pattern, language));
        synchronized (format) {
            return format.format(args, new StringBuffer(), new FieldPosition(0)).toString();
        }
    }

    public boolean knows(String key) {
        return pattern(CHINESE, key) != null;
    }

    /** The one of our languages for somebody who speaks this. */
    public static Locale speak(@Nullable Locale locale) {
        return locale != null && !locale.getLanguage().equals("zh") ? ENGLISH : CHINESE;
    }

    /** What was asked for since the start and nobody wrote; empty, or a test has overlooked something. */
    public Set<String> missing() {
        return Set.copyOf(reported);
    }

    Set<String> keys(Locale language) {
        return patterns.get(language).keySet();
    }

    private @Nullable String pattern(Locale language, String key) {
        var pattern = patterns.get(language).get(key);
        return pattern != null ? pattern : patterns.get(CHINESE).get(key);
    }

    private static Map<String, String> read(String suffix) {
        var all = new HashMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_" + suffix + ".properties")) {
                var some = new Properties();
                try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    some.load(in);
                }
                some.forEach((key, value) -> all.put((String) key, (String) value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }

    @Override
    public @Nullable String getMessage(String code, Object @Nullable [] args, @Nullable String otherwise, @Nullable Locale locale) {
        return knows(code) ? get(speak(locale), code, args == null ? new Object[0] : args) : otherwise;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
        var text = getMessage(code, args, null, locale);
        if (text == null) {
            throw new NoSuchMessageException(code, speak(locale));
        }
        return text;
    }

    @Override
    public String getMessage(MessageSourceResolvable wanted, @Nullable Locale locale) {
        var codes = wanted.getCodes();
        for (var code : codes == null ? new String[0] : codes) {
            if (knows(code)) {
                return getMessage(code, wanted.getArguments(), locale);
            }
        }
        var otherwise = wanted.getDefaultMessage();
        if (otherwise == null) {
            throw new NoSuchMessageException(codes == null || codes.length == 0 ? "" : codes[codes.length - 1], speak(locale));
        }
        return otherwise;
    }
}
