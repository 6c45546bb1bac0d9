package org.shouwang.roster;

import java.util.Optional;

import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who leads a post: may check people in there, and hears first what goes wrong. */
@Component
class Leads {

    private final JdbcClient jdbc;
    private final Posts posts;
    private final People people;

    Leads(JdbcClient jdbc, Posts posts, People people) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.people = people;
    }

    /** The account of the post's lead; empty where it has none. */
    Optional<AccountId> of(PostId post) {
        return Optional.ofNullable(posts.get(post).facts().lead()).flatMap(lead -> Optional.ofNullable(people.all(java.util.List.of(lead)).get(lead)))
                .map(Person::account);
    }

    /** Whether whoever acts leads the post, or plans the roster there. */
    boolean mine(PostId post) {
        var facts = posts.get(post).facts();
        return Posts.planned(facts) || isMe(facts.lead());
    }

    private boolean isMe(@org.jspecify.annotations.Nullable VolunteerId lead) {
        return lead != null && people.ofAccount(new AccountId(Current.actor().id())).filter(me -> me.id().equals(lead)).isPresent();
    }

    /** @throws Problem {@code roster.check-in.not-yours} */
    void demand(PostId post) {
        if (!mine(post)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "roster.check-in.not-yours");
        }
    }

    /** The same for the post of a shift. */
    void demand(ShiftId shift) {
        demand(jdbc.sql("SELECT post_id FROM roster.shift WHERE area_id = :area AND id = :id").param("area", Current.area().value())
                .param("id", shift.value()).query((row, n) -> new PostId(org.shouwang.platform.Columns.uuid(row, "post_id"))).optional()
                .orElseThrow(() -> Problem.notFound("roster.shift.unknown")));
    }
}
