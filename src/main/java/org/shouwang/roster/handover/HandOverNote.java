package org.shouwang.roster.handover;

import java.util.List;

import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;

/**
 * What a shift says at its end. Written on a phone in under a minute: a quiet shift needs one tick.
 *
 * @param calm nothing out of the ordinary; then the situation may stay empty
 * @param tasks what the next ones must see to, one thing each
 * @param stock keys and stock, as counted
 */
public record HandOverNote(boolean calm,
        @Personal(value = "so that the next shift knows what goes on at the post", kept = Kept.INCIDENT) String situation,
        @Personal(value = "so that the next shift knows what goes on at the post", kept = Kept.INCIDENT) String problems,
        List<String> tasks, String stock) {

    public static final int LONGEST = 1_000;
    public static final int TASK = 200;
    public static final int MOST_TASKS = 20;

    public HandOverNote {
        situation = Written.text(situation, "situation", LONGEST);
        problems = Written.text(problems, "problems", LONGEST);
        stock = Written.text(stock, "stock", LONGEST);
        tasks = tasks.stream().map(task -> Written.text(task, "tasks", TASK)).filter(task -> !task.isEmpty()).toList();
        if (!calm && situation.isEmpty()) {
            throw Problem.invalid("platform.problem.check").at("situation", "roster.hand-over.situation-missing");
        }
        if (tasks.size() > MOST_TASKS) {
            throw Problem.invalid("platform.problem.check").at("tasks", "roster.hand-over.too-many", MOST_TASKS);
        }
    }

    /** Nothing happened, nothing is left to do. */
    public static HandOverNote quiet(String stock) {
        return new HandOverNote(true, "", "", List.of(), stock);
    }
}
