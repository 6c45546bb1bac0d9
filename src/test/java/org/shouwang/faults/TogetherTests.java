package org.shouwang.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shouwang.drill.Community;
import org.shouwang.drill.Instance;
import org.shouwang.drill.InventedSheet;
import org.shouwang.drill.TakenOver;
import org.shouwang.drill.Visitor;
import org.shouwang.platform.Ids;

/** The same button pressed five times, and two coordinators with the same sheet at the same moment. */
@Tag("system")
class TogetherTests {

    private static final int ROWS = 600;
    private static final Pattern FIGURE = Pattern.compile("([0-9,]+) 人");
    private static Instance instance;
    private static Community community;

    @BeforeAll
    static void start() {
        instance = Instance.temporary("serve");
        community = Community.setUp(instance, "同时社区");
    }

    @AfterAll
    static void stop() {
        instance.close();
    }

    @Test
    void the_same_form_sent_five_times_at_once_adds_one_estate() throws Exception {
        var estates = new Estates(community);
        var id = Ids.next();
        var answers = atOnce(5, () -> estates.add(community.admin(), id, "只有一个的小区"));
        assertThat(answers).allMatch(Estates::saved, "every press is answered as the first");
        assertThat(estatesCalled("只有一个的小区", estates)).isEqualTo(estatesCalled("再一个小区", once(estates)));
    }

    @Test
    void two_coordinators_who_import_the_same_sheet_at_once_add_everybody_once() throws Exception {
        var other = new Community(Community.signIn(instance, Community.ADMIN_PHONE, Community.PASSWORD), community.code());
        var sheet = sheet();
        var hands = List.of(community, other);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var taken : threads.invokeAll(hands.stream().map(hand -> (Callable<Object>) () -> takenOrStale(hand, sheet)).toList())) {
                assertThat(taken.get()).isNotNull();
            }
        }
        assertThat(people(community.admin())).isEqualTo(ROWS);
        assertThat(TakenOver.of(community, "居民表.xlsx", sheet).nothingNew()).isTrue();
    }

    /** Who comes second is shown a new preview, because the register changed since the first. */
    private static Object takenOrStale(Community hand, byte[] sheet) {
        try {
            return TakenOver.of(hand, "居民表.xlsx", sheet);
        } catch (IllegalStateException shownAgain) {
            assertThat(shownAgain).hasMessageContaining("not taken over");
            return shownAgain;
        }
    }

    private static byte[] sheet() throws IOException {
        var file = new ByteArrayOutputStream();
        InventedSheet.of(ROWS, 5).write(file);
        return file.toByteArray();
    }

    private static int people(Visitor visitor) {
        var text = visitor.get(community.page("/residents")).expectOk().text();
        var figure = FIGURE.matcher(text);
        assertThat(figure.find()).as("%s", text).isTrue();
        return Integer.parseInt(figure.group(1).replace(",", ""));
    }

    private static <T> List<T> atOnce(int times, Callable<T> act) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var answers = new ArrayList<T>();
            for (var each : threads.invokeAll(java.util.Collections.nCopies(times, act))) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    private static Estates once(Estates estates) {
        assertThat(Estates.saved(estates.add("再一个小区"))).isTrue();
        return estates;
    }

    /** How often the page names it: as often as any other that is there once. */
    private static int estatesCalled(String name, Estates estates) {
        return estates.list().text().split(name, -1).length - 1;
    }
}
