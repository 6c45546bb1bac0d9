package org.shouwang.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.shouwang.TestAreas;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.accounts.Accounts;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerFacts;
import org.shouwang.volunteers.Volunteers;
import org.shouwang.volunteers.VolunteersFixtures;

/** A community with posts, shifts and an opening. Times are counted from noon of a test's own day. */
public record RosterFixtures(VolunteersFixtures people, Posts posts, Shifts shifts, Openings openings, Grabs grabs, Instant noon) {

    static RosterFixtures in(Areas areas, Volunteers volunteers, Accounts accounts, Posts posts, Shifts shifts, Openings openings, Grabs grabs, Instant now) {
        var noon = now.atZone(TestAreas.ZONE).toLocalDate().plusDays(1).atTime(12, 0).atZone(TestAreas.ZONE).toInstant();
        return new RosterFixtures(VolunteersFixtures.in(areas, volunteers, accounts), posts, shifts, openings, grabs, noon);
    }

    public <T> T here(ScopedValue.CallableOp<T, RuntimeException> act) {
        return people.here(act);
    }

    public <T> T as(Actor actor, ScopedValue.CallableOp<T, RuntimeException> act) {
        return people.as(actor, act);
    }

    public Volunteer volunteer(String name) {
        return people.serving(name);
    }

    public List<Volunteer> volunteers(int many) {
        var all = new ArrayList<Volunteer>();
        for (int i = 0; i < many; i++) {
            all.add(people.serving(VolunteerFacts.of("志愿者" + (char) ('甲' + i), VolunteersFixtures.phone())));
        }
        return all;
    }

    public Post post(String name) {
        return here(() -> posts.add(PostId.next(), PostFacts.of(name, PostKind.GATE)));
    }

    /** A shift that begins so many hours after noon. */
    public Shift shift(Post post, double after, double hours, int seats) {
        var from = noon.plus(minutes(after));
        return here(() -> shifts.make(BatchId.next(), "", List.of(new NewShift(ShiftId.next(), post.id(), from, from.plus(minutes(hours)), seats)))).getFirst();
    }

    private static Duration minutes(double hours) {
        return Duration.ofMinutes(Math.round(hours * 60));
    }

    /** Opens these shifts at once. */
    public Opening open(Instant at, Shift... some) {
        return open(OpeningFacts.at(at), some);
    }

    public Opening open(OpeningFacts facts, Shift... some) {
        return here(() -> openings.publish(OpeningId.next(), facts, List.of(some).stream().map(Shift::id).toList()));
    }

    public Outcome grabs(Volunteer who, Shift shift) {
        return grabs(who, shift, RequestId.next());
    }

    public Outcome grabs(Volunteer who, Shift shift, RequestId request) {
        return as(people.actor(who), () -> grabs.grab(request, shift.id(), true));
    }

    public Outcome signsOff(Volunteer who, Shift shift) {
        return as(people.actor(who), () -> grabs.signOff(RequestId.next(), shift.id()));
    }

    public Shift now(Shift shift) {
        return here(() -> shifts.find(shift.id())).orElseThrow();
    }
}
