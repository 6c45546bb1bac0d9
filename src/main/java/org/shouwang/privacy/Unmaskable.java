package org.shouwang.privacy;

import java.util.Optional;
import java.util.UUID;

/**
 * A sort of value that is shown masked and can be asked for in full. The module that owns the value implements this as a
 * bean; the pages show the mask with {@code privacy/masked.jte}.
 */
public interface Unmaskable {

    /** Which sort, in addresses: {@code "id-number"}, {@code "phone"}; lower-case letters, digits and hyphens. */
    String kind();

    /**
     * The value of this row in the current area; empty when there is none or when the current actor may not see this row,
     * which asks for more than the permission where a role is narrowed to buildings.
     */
    Optional<Unmasked> find(UUID of);

    /**
     * @param masked as screens show it
     * @param full what is revealed
     * @param person who is concerned, for the log
     */
    record Unmasked(String masked, String full, UUID person) {

        @Override
        public String toString() {
            return masked;
        }
    }
}
