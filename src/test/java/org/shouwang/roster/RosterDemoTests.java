package org.shouwang.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.DemoContent;
import org.shouwang.volunteers.VolunteerQuery;
import org.shouwang.volunteers.VolunteerState;
import org.shouwang.volunteers.Volunteers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@WholeProgramTest
class RosterDemoTests {

    @Autowired Areas areas;
    @Autowired ObjectProvider<DemoContent> content;
    @Autowired Volunteers volunteers;
    @Autowired Posts posts;
    @Autowired Openings openings;
    @Autowired Staff staff;

    @Test
    void the_demo_has_people_posts_a_day_that_was_worked_and_two_openings_and_is_filled_once() {
        var area = TestAreas.newCommunity(areas);
        Current.run(Actor.system("demo"), area.id(), () -> {
            content.orderedStream().forEach(part -> part.fill(DemoContent.Size.COMMUNITY));
            content.orderedStream().forEach(part -> part.fill(DemoContent.Size.COMMUNITY));
            assertThat(volunteers.count(new VolunteerQuery("", VolunteerState.ACTIVE, null, null))).isEqualTo(110);
            assertThat(volunteers.count(new VolunteerQuery("", VolunteerState.WAITING, null, null))).isEqualTo(3);
            assertThat(posts.all()).hasSize(7);
            assertThat(openings.current()).hasSize(2);
            assertThat(openings.current().getFirst().waiting()).isPositive();
            assertThat(staff.tired()).isNotEmpty();
        });
    }
}
