package org.shouwang.registry;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Personal;
import org.shouwang.privacy.Sensitive;

/** What is masked elsewhere, in full. */
public record Revealed(@Sensitive("to tell people of the same name apart") @Nullable Document document,
        @Personal("to call people") List<String> phones,
        @Sensitive("to serve those who need more") Map<NeedId, String> needNotes) {

    @Override
    public String toString() {
        return "revealed";
    }
}
