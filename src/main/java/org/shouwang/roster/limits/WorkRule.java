package org.shouwang.roster.limits;

import java.util.Optional;

/** One rule that may refuse one more piece of work. */
interface WorkRule {

    Optional<Refusal> refuses(Plan plan);
}
