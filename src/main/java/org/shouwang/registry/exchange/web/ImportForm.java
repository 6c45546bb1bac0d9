package org.shouwang.registry.exchange.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.registry.Consent;
import org.shouwang.registry.exchange.Acceptance;
import org.shouwang.registry.exchange.FindingKind;

/** What stands in the form below a preview; whatever is not known there is as good as not said. */
record ImportForm(@Nullable String digest, @Nullable List<String> accept, @Nullable String left, @Nullable String consent) {

    Acceptance acceptance() {
        var accepted = EnumSet.noneOf(FindingKind.class);
        Arrays.stream(FindingKind.values()).filter(kind -> accept != null && accept.contains(kind.name())).forEach(accepted::add);
        return new Acceptance(accepted,
                Acceptance.Left.MOVED_OUT.name().equals(left) ? Acceptance.Left.MOVED_OUT : Acceptance.Left.STAY,
                Arrays.stream(Consent.values()).filter(it -> it.name().equals(consent)).findFirst().orElse(null));
    }

    String shown() {
        return digest == null ? "" : digest;
    }
}
