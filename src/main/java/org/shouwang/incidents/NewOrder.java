package org.shouwang.incidents;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.shouwang.platform.AreaId;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Written;

/** An order to areas below. Never names of residents: it is read by everybody who works there. */
public record NewOrder(UUID id, String title, String said, Instant due, Set<AreaId> to) {

    public NewOrder {
        title = Written.required(title, "title", 80);
        said = Written.text(said, "said", 2_000);
        to = Set.copyOf(to);
        if (to.isEmpty()) {
            throw Problem.invalid("platform.problem.check").at("to", "platform.field.choose");
        }
    }
}
