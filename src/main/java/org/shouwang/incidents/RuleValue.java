package org.shouwang.incidents;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Fold;

/**
 * One value of a playbook with what it rests on.
 *
 * @param value as written for its key's unit
 * @param source for {@link Basis#OWN} the community's own words, otherwise the code of a title: {@code incidents.source.<code>}
 */
public record RuleValue(RuleKey key, String value, Basis basis, String source) {

    static RuleValue shipped(RuleKey key) {
        return new RuleValue(key, key.shipped(), key.basis(), key.source());
    }

    /**
     * What somebody typed, brought to the one form in which it is kept.
     *
     * @throws Problem pointing at the field that is called like the key, when it cannot be right
     */
    static String read(RuleKey key, String typed) {
        var text = Fold.line(typed);
        return switch (key.unit()) {
            case SWITCH -> {
                if (!text.equals("true") && !text.equals("false")) {
                    throw wrong(key, "incidents.rule.wrong.switch");
                }
                yield text;
            }
            case CLOCK -> clock(key, text);
            case DAYS_LIST, SIZES_LIST -> list(key, typed);
            case DEGREES -> number(key, text, 1).toPlainString();
            default -> number(key, text, 0).toPlainString();
        };
    }

    private static String clock(RuleKey key, String text) {
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text).toString();
        } catch (DateTimeParseException e) {
            throw wrong(key, "incidents.rule.wrong.clock");
        }
    }

    private static String list(RuleKey key, String typed) {
        var numbers = Arrays.stream(Fold.line(typed).split("[\\s,、;，；]+")).filter(part -> !part.isEmpty())
                .map(part -> number(key, part, 0).intValueExact()).toList();
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i) <= numbers.get(i - 1)) {
                throw wrong(key, "incidents.rule.wrong.ascending");
            }
        }
        if (numbers.isEmpty() && key.unit() == RuleUnit.SIZES_LIST) {
            throw wrong(key, "platform.field.missing");
        }
        return written(numbers);
    }

    private static BigDecimal number(RuleKey key, String text, int decimals) {
        try {
            var number = new BigDecimal(text).stripTrailingZeros();
            if (number.scale() > decimals || number.precision() - number.scale() > 6) {
                throw wrong(key, decimals == 0 ? "platform.field.number" : "incidents.rule.wrong.decimal");
            }
            if (number.doubleValue() < key.least() || number.doubleValue() > key.most()) {
                throw wrong(key, "incidents.rule.wrong.range", key.least(), key.most());
            }
            return number.scale() < 0 ? number.setScale(0) : number;
        } catch (NumberFormatException e) {
            throw wrong(key, decimals == 0 ? "platform.field.number" : "incidents.rule.wrong.decimal");
        }
    }

    private static Problem wrong(RuleKey key, String why, Object... args) {
        return Problem.invalid("platform.problem.check").at(key.name(), why, args);
    }

    static List<Integer> numbers(String value) {
        return value.isBlank() ? List.of() : Arrays.stream(value.split(" ")).map(Integer::valueOf).toList();
    }

    private static String written(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
