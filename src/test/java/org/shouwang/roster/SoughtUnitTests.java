package org.shouwang.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.shouwang.incidents.RuleKey;

class SoughtUnitTests {

    @Test
    void every_rule_looks_no_further_than_work_is_fetched() {
        assertThat(Sought.AROUND).isGreaterThan(Duration.ofDays((long) RuleKey.LONG_STRETCH.most()))
                .isGreaterThan(Duration.ofDays((long) RuleKey.DAYS_RUNNING.most() + 1));
    }
}
