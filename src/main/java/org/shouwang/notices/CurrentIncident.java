package org.shouwang.notices;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CurrentIncident {

    @Nullable UUID id() {
        return null;
    }
}
