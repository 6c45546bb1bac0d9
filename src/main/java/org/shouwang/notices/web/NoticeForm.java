package org.shouwang.notices.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.notices.Audience;
import org.shouwang.notices.ChannelKind;
import org.shouwang.notices.Notice;
import org.shouwang.notices.NoticeFacts;
import org.shouwang.notices.NoticeId;
import org.shouwang.notices.Urgency;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.platform.web.Entered;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.EstateId;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.NeedKind;

/**
 * A notice as typed.
 *
 * @param households kept as they are: chosen elsewhere, for instance from a list of needs
 * @param validUntil as a browser's field for date and time gives it
 * @param then what happens after it was kept: empty for "on to the preview"
 */
public record NoticeForm(String id, @Nullable String version, @Nullable String headline, @Nullable String text, @Nullable String urgency,
        @Nullable String validUntil, @Nullable List<String> estate, @Nullable List<String> building, @Nullable List<String> unit,
        @Nullable List<String> household, @Nullable List<String> role, @Nullable List<String> need, @Nullable List<String> channel,
        @Nullable String corrects, @Nullable String then) {

    private static final Duration USUALLY_VALID = Duration.ofDays(3);

    static NoticeForm blank(Instant now, ZoneId zone) {
        return new NoticeForm(NoticeId.next().toString(), "0", "", "", Urgency.ORDINARY.name(), typed(now.plus(USUALLY_VALID), zone),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "", "");
    }

    static NoticeForm of(Notice notice, ZoneId zone) {
        return of(notice, notice.id(), notice.version(), notice.corrects() == null ? "" : notice.corrects().toString(), zone);
    }

    /** A correction begins with what was said. */
    static NoticeForm correcting(Notice notice, ZoneId zone) {
        return of(notice, NoticeId.next(), 0, notice.id().toString(), zone);
    }

    private static NoticeForm of(Notice notice, NoticeId id, long version, String corrects, ZoneId zone) {
        var facts = notice.facts();
        var audience = notice.audience();
        return new NoticeForm(id.toString(), String.valueOf(version), facts.headline(), facts.text(), facts.urgency().name(),
                typed(facts.validUntil(), zone), texts(audience.estates()), texts(audience.buildings()), texts(audience.units()),
                texts(audience.households()), texts(audience.roles()), texts(audience.needs()), texts(notice.channels()), corrects, "");
    }

    private static List<String> texts(Collection<?> some) {
        return some.stream().map(Object::toString).sorted().toList();
    }

    private static String typed(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.HOURS).toString();
    }

    NoticeId notice() {
        return new NoticeId(Entered.id(id));
    }

    @Nullable NoticeId corrected() {
        return Entered.blank(corrects) ? null : new NoticeId(Entered.id(corrects));
    }

    NoticeFacts facts(ZoneId zone) {
        return new NoticeFacts(Entered.text(headline), Entered.text(text), Entered.choice(urgency, Urgency.class, "urgency"), until(zone));
    }

    private Instant until(ZoneId zone) {
        var typed = Entered.text(validUntil);
        try {
            return typed.length() <= 10 ? LocalDate.parse(typed).plusDays(1).atStartOfDay(zone).toInstant()
                    : LocalDateTime.parse(typed).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.invalid("platform.problem.check").at("validUntil", "notices.valid-until.wrong");
        }
    }

    Audience audience() {
        return new Audience(ids(estate, EstateId::new), ids(building, BuildingId::new), ids(unit, id -> id), words(role, Role.class),
                words(need, NeedKind.class), ids(household, HouseholdId::new), Set.of());
    }

    Set<ChannelKind> channels() {
        return words(channel, ChannelKind.class);
    }

    /** Whether a box is to be ticked. */
    public static boolean has(@Nullable List<String> ticked, Object value) {
        return ticked != null && ticked.contains(value.toString());
    }

    private static <T> Set<T> ids(@Nullable List<String> typed, Function<UUID, T> to) {
        return typed == null ? Set.of() : typed.stream().filter(one -> !one.isBlank()).map(Entered::id).map(to).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> Set<E> words(@Nullable List<String> typed, Class<E> among) {
        var chosen = EnumSet.noneOf(among);
        Arrays.stream(among.getEnumConstants()).filter(one -> has(typed, one)).forEach(chosen::add);
        return chosen;
    }
}
