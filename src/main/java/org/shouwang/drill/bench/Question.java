package org.shouwang.drill.bench;

import java.util.List;
import java.util.function.Function;

import org.shouwang.drill.Answer;

/**
 * One kind of request, in as many examples as there are; whoever measures goes round them.
 *
 * @param examples an address each, with what the answer must contain
 */
record Question(String name, Function<String, Answer> get, List<Example> examples) {

    /** An address, and a piece of text without which the answer is wrong. */
    record Example(String path, String contains) {
    }

    Question {
        examples = List.copyOf(examples);
    }

    /** Whether the answer was right. */
    boolean ask(int number) {
        var example = examples.get(number % examples.size());
        var answer = get.apply(example.path());
        return answer.ok() && answer.text().contains(example.contains());
    }

    /** The first wrong answer among a few, to be shown before anything is measured. */
    void demandRight() {
        for (var example : examples.subList(0, Math.min(5, examples.size()))) {
            var answer = get.apply(example.path());
            if (!answer.ok() || !answer.text().contains(example.contains())) {
                throw new IllegalStateException(name + ": " + example.path() + " was answered " + answer.status()
                        + " without “" + example.contains() + "”:\n" + answer.text().substring(0, Math.min(1_500, answer.text().length())));
            }
        }
    }
}
