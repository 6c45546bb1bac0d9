package org.shouwang.registry.web;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.words.Fold;
import org.shouwang.platform.words.PhoneNumber;

/** The phone numbers in one field, however they are told apart. */
final class TypedPhones {

    private TypedPhones() {
    }

    /**
     * @param sure whether what cannot be a number shall be kept as it is all the same
     * @throws Problem at the field {@code phones}
     */
    static List<String> of(@Nullable String typed, boolean sure) {
        var all = Arrays.stream(Entered.text(typed).split("[、,，;；\\n]+")).map(Fold::line).filter(one -> !one.isEmpty()).toList();
        for (var one : all) {
            if (!sure && PhoneNumber.read(one) instanceof PhoneNumber.Reading.Wrong) {
                throw Problem.invalid("platform.problem.check").at("phones", "registry.field.phone", one);
            }
        }
        return all;
    }
}
