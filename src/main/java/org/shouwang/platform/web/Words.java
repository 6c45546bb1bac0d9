package org.shouwang.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;

import com.ibm.icu.text.NumberFormat;

import tools.jackson.databind.json.JsonMapper;

/** One language and one clock: sentences, numbers and times as the people of an area say them. */
public final class Words {

    private record Patterns(DateTimeFormatter day, DateTimeFormatter dayOfYear, DateTimeFormatter time) {

        static Patterns of(Locale locale, String day, String dayOfYear) {
            return new Patterns(DateTimeFormatter.ofPattern(day, locale), DateTimeFormatter.ofPattern(dayOfYear, locale),
                    DateTimeFormatter.ofPattern("HH:mm", locale));
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Patterns ZH = Patterns.of(Messages.CHINESE, "M月d日 EEE", "yyyy年M月d日");
    private static final Patterns EN = Patterns.of(Locale.UK, "EEE d MMM", "d MMM yyyy");

    private final Messages messages;
    private final Locale locale;
    private final ZoneId zone;
    private final Clock clock;

    public Words(Messages messages, Locale locale, ZoneId zone, Clock clock) {
        this.messages = messages;
        this.locale = Messages.speak(locale);
        this.zone = zone;
        this.clock = clock;
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    /** Whether there is a sentence of this key. */
    public boolean knows(String key) {
        return messages.knows(key);
    }

    /** The sentence of this key; times, dates, texts and other sentences among the arguments are put in our words. */
    public String t(String key, @Nullable Object... args) {
        return messages.get(locale, key, Arrays.stream(args).map(this::said).toArray());
    }

    public String t(Problem.Text text) {
        return t(text.key(), text.args().toArray());
    }

    /**
     * The sentences whose keys begin with one of these, as JSON for a page that says them by itself: by what follows the
     * prefix, with {@code %1}, {@code %2}, {@code %3} where arguments belong.
     */
    public String forScript(String... prefixes) {
        var sentences = new TreeMap<String, String>();
        for (var prefix : prefixes) {
            messages.keys(Messages.CHINESE).stream().filter(key -> key.startsWith(prefix))
                    .forEach(key -> sentences.put(key.substring(prefix.length()), t(key, "%1", "%2", "%3")));
        }
        return JSON.writeValueAsString(sentences);
    }

    private @Nullable Object said(@Nullable Object arg) {
        return switch (arg) {
            case Instant instant -> dateTime(instant);
            case LocalDate day -> date(day);
            case Problem.Text text -> t(text);
            case Enum<?> constant -> constant.name();
            case null, default -> arg;
        };
    }

    /** 11月21日 周六 · Sat 21 Nov; with the year instead of the weekday when it is not this year's. */
    public String date(LocalDate day) {
        return (day.getYear() == today().getYear() ? patterns().day() : patterns().dayOfYear()).format(day);
    }

    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, zone));
    }

    /** 1952年3月1日 · 1 Mar 1952: always with the year, for birth dates and papers. */
    public String fullDate(LocalDate day) {
        return patterns().dayOfYear().format(day);
    }

    /** 20:00 */
    public String time(Instant instant) {
        return patterns().time().format(here(instant));
    }

    /** 11月21日 周六 20:00 · Sat 21 Nov 20:00 */
    public String dateTime(Instant instant) {
        return date(instant) + " " + time(instant);
    }

    /** 2 分钟前 · 2 minutes ago; the date when it is older than a day. */
    public String ago(Instant instant) {
        var past = Duration.between(instant, clock.instant());
        if (past.toHours() >= 24) {
            return dateTime(instant);
        }
        return past.toMinutes() < 1 ? t("platform.ago.now")
                : past.toHours() < 1 ? t("platform.ago.minutes", past.toMinutes()) : t("platform.ago.hours", past.toHours());
    }

    /** 11,700 */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    public String number(double number) {
        return NumberFormat.getInstance(locale).format(number);
    }

    /** For {@code <time datetime>}. */
    public String iso(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private TemporalAccessor here(Instant instant) {
        return instant.atZone(zone);
    }

    private Patterns patterns() {
        return locale.equals(Messages.CHINESE) ? ZH : EN;
    }
}
