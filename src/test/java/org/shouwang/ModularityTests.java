package org.shouwang;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modules_use_only_what_stands_left_of_them() {
        ApplicationModules.of(Shouwang.class).verify();
    }
}
