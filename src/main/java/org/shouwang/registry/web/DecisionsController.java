package org.shouwang.registry.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.registry.ActId;
import org.shouwang.registry.Decisions;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.Moves;
import org.shouwang.registry.Question;
import org.shouwang.registry.ResidentId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the register cannot know by itself; each case is one tap from mended. */
@Controller
class DecisionsController {

    private static final int MOST = 100;

    private final Decisions decisions;
    private final Moves moves;

    DecisionsController(Decisions decisions, Moves moves) {
        this.decisions = decisions;
        this.moves = moves;
    }

    @GetMapping("/a/{area}/decisions")
    @Requires(Permission.REGISTER_EDIT)
    Html waiting(@RequestParam(required = false) @Nullable String question) {
        var counts = decisions.counts();
        var chosen = Entered.choiceIfAny(question, Question.class);
        var shown = chosen != null ? chosen : counts.isEmpty() ? null : counts.keySet().iterator().next();
        return Html.page("registry/decisions", new DecisionsPage(counts, shown, shown == null ? List.of() : decisions.waiting(shown, MOST)));
    }

    /** The case is right as it stands. */
    @PostMapping("/a/{area}/decisions/{question}/stands")
    @Requires(Permission.REGISTER_EDIT)
    Html stands(@PathVariable Question question, @RequestParam("case") String caseKey) {
        decisions.stands(question, caseKey, "");
        return back(question).saying("registry.decision.stands");
    }

    /** Two entries were one person. */
    @PostMapping("/a/{area}/decisions/same-person")
    @Requires(Permission.REGISTER_EDIT)
    Html onePerson(@RequestParam ResidentId kept, @RequestParam ResidentId gone) {
        moves.mergeResidents(ActId.next(), kept, gone, "");
        return back(Question.SAME_PERSON).saying("registry.decision.merged");
    }

    /** Two households behind one door were one. */
    @PostMapping("/a/{area}/decisions/one-household")
    @Requires(Permission.REGISTER_EDIT)
    Html oneHousehold(@RequestParam HouseholdId kept, @RequestParam HouseholdId gone) {
        moves.merge(ActId.next(), kept, gone, "");
        return back(Question.TWO_HOUSEHOLDS).saying("registry.decision.merged");
    }

    private static Html back(Question question) {
        return Html.goToHere("/decisions?question=" + question);
    }
}
