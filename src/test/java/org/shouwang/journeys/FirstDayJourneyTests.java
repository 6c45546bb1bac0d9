package org.shouwang.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.journeys.Walk.By.COMMUNITY;
import static org.shouwang.journeys.Walk.By.NEIGHBOUR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shouwang.browser.Chromium;
import org.shouwang.browser.Visitor;
import org.shouwang.drill.Instance;

import com.microsoft.playwright.Browser;

/**
 * A community's first day, in one piece and by hand alone: from {@code serve} on an empty folder to an emergency that runs,
 * as docs/first-day.md tells it.
 */
@Tag("browser")
@ExtendWith(Chromium.class)
class FirstDayJourneyTests {

    private static final Pattern SET_UP_LINK = Pattern.compile("(/setup/[^\\s，。,]+)");
    private static final String COORDINATOR = "19900000002";
    private static final String VOLUNTEER = "19911110003";
    private static final String RESIDENT = "19911110002";
    private static final String OPENING = "东门门岗";
    private static final String NOTICE = "今天上午采样";

    private final Walk walk = new Walk();
    private Instance program;
    private Visitor admins;
    private Visitor coordinators;
    private Visitor volunteers;
    private Visitor residents;
    private String paper;
    private String poster;

    @BeforeEach
    void theProgramIsStartedOnAnEmptyFolder(Browser browser) {
        program = Instance.temporary("serve");
        var address = program.url().toString();
        admins = new Visitor(browser, address).atDesk();
        coordinators = new Visitor(browser, address).inChinese();
        volunteers = new Visitor(browser, address).onPhone().inChinese();
        residents = new Visitor(browser, address).onPhone().inEnglish();
    }

    @AfterEach
    void everybodyGoesHome() {
        admins.leave();
        coordinators.leave();
        volunteers.leave();
        residents.leave();
        program.close();
    }

    @Test
    void a_community_goes_from_an_empty_folder_to_an_emergency_that_runs() throws IOException {
        var admin = new SettingUp(admins, program.printed(SET_UP_LINK).orElseThrow(), walk);
        walk.step("opens the link from the console", COMMUNITY, admin::opens_the_link_from_the_console);
        walk.step("names the community and its admin", COMMUNITY, admin::names_the_community_and_its_admin);
        walk.step("imports the sheet that it has", COMMUNITY, admin::imports_the_sheet_that_it_has);
        walk.step("finds somebody, looks at the walls", COMMUNITY, admin::finds_somebody_and_looks_at_the_walls);
        walk.step("invites a coordinator", COMMUNITY, () -> paper = admin.invites_a_coordinator(COORDINATOR));

        var coordinator = new Running(coordinators, walk);
        walk.step("signs in on a phone", COMMUNITY, () -> {
            coordinator.signs_in_with_the_paper(COORDINATOR, paper);
            coordinator.chooses_a_password();
        });
        walk.step("opens the incident", COMMUNITY, () -> {
            coordinator.sits_down_at_the_desk(COORDINATOR);
            coordinator.opens_the_incident();
        });
        walk.step("hangs the poster", COMMUNITY, () -> poster = coordinator.hangs_the_poster());

        var volunteer = new Neighbour(volunteers, walk);
        var resident = new Neighbour(residents, walk);
        walk.step("a volunteer asks to join", NEIGHBOUR, () -> volunteer.asks_to_join(poster, "VOLUNTEER", "王安", VOLUNTEER, "12-1-301"));
        walk.step("a resident asks to join", NEIGHBOUR, () -> resident.asks_to_join(poster, "RESIDENT", "李梅", RESIDENT, "5-2-501"));
        walk.step("takes them in", COMMUNITY, () -> coordinator.takes_in("王安", "李梅"));
        walk.step("the resident signs in", NEIGHBOUR, () -> resident.signs_in(RESIDENT));
        walk.step("the volunteer reports for duty", NEIGHBOUR, () -> {
            volunteer.signs_in(VOLUNTEER);
            volunteer.reports_for_duty();
        });

        walk.step("makes a team", COMMUNITY, coordinator::confirms_the_volunteer_and_makes_a_team);
        walk.step("posts and shifts", COMMUNITY, coordinator::says_where_and_when_somebody_stands);
        walk.step("publishes an opening", COMMUNITY, () -> coordinator.publishes_an_opening(OPENING));
        walk.step("plans and starts a round", COMMUNITY, coordinator::plans_a_round_and_starts_it);
        walk.step("sends a notice", COMMUNITY, () -> coordinator.sends_a_notice(NOTICE));
        walk.step("the resident has seen it", NEIGHBOUR, () -> resident.reads_the_notice(NOTICE));
        walk.step("the volunteer grabs a seat", NEIGHBOUR, () -> volunteer.grabs_a_seat(OPENING));
        walk.step("sees who has read it and who is missing", COMMUNITY, () -> coordinator.sees_who_has_read_it_and_who_is_missing(NOTICE));

        System.out.println(String.join("\n", walk.rows()) + "\nwalked by a program in " + walk.machine().toSeconds() + " s");
        assertThat(walk.all().seconds()).as("ten minutes").isLessThanOrEqualTo(600);
        for (var page : List.of("docs/first-day.md", "docs/first-day.zh-CN.md")) {
            assertThat(Files.readString(Path.of(page))).as(page).contains(walk.rows());
        }
        for (var visitor : new Visitor[] {admins, coordinators, volunteers, residents}) {
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
