package org.shouwang.registry;

import org.shouwang.platform.words.Fold;
import org.shouwang.privacy.Masked;
import org.shouwang.privacy.Sensitive;

/**
 * An identity document. Its number is kept sealed; it is not judged here: old and mistyped numbers are on people's cards
 * too, and whoever enters one has been warned.
 */
public record Document(DocumentType type, @Sensitive("to tell people of the same name apart") String number) {

    public Document {
        number = Fold.code(number).replace("-", "");
        if (number.isEmpty() || number.length() > 40) {
            throw org.shouwang.platform.Problem.invalid("platform.problem.check").at("document", "registry.field.document");
        }
    }

    public String masked() {
        return Masked.idNumber(number);
    }

    /** Masked, so that a number never reaches a log. */
    @Override
    public String toString() {
        return type + " " + masked();
    }
}
