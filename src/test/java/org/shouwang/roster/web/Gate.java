package org.shouwang.roster.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.shouwang.roster.BatchId;
import org.shouwang.roster.Grabs;
import org.shouwang.roster.NewShift;
import org.shouwang.roster.PostFacts;
import org.shouwang.roster.PostId;
import org.shouwang.roster.PostKind;
import org.shouwang.roster.Posts;
import org.shouwang.roster.RequestId;
import org.shouwang.roster.Shift;
import org.shouwang.roster.ShiftId;
import org.shouwang.roster.Shifts;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteersFixtures;

/** A gate with a shift that is about to begin, its lead, and people who are expected there. */
record Gate(VolunteersFixtures people, Volunteer lead, Shift shift, List<Volunteer> expected) {

    static Gate of(VolunteersFixtures people, Posts posts, Shifts shifts, Grabs grabs, int expected) {
        var lead = people.serving("顾清和");
        var from = Instant.now().plus(Duration.ofMinutes(5));
        var all = IntStream.rangeClosed(1, expected).mapToObj(n -> people.serving("志愿者" + n + "号")).toList();
        return people.here(() -> {
            var post = posts.add(PostId.next(), PostFacts.of("东门", PostKind.GATE).ledBy(lead.id()));
            var shift = shifts.make(BatchId.next(), "", List.of(new NewShift(ShiftId.next(), post.id(), from, from.plus(Duration.ofHours(3)),
                    expected))).getFirst();
            all.forEach(one -> grabs.assign(RequestId.next(), shift.id(), one.id()));
            return new Gate(people, lead, shift, all);
        });
    }
}
