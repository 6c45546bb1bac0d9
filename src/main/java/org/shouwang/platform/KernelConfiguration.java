package org.shouwang.platform;

import java.time.Clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class KernelConfiguration {

    /** An instance that was started for a drill has another one. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(name = "shouwang.drill.begin", matchIfMissing = true, havingValue = "false")
    Clock clock() {
        return Clock.systemUTC();
    }
}
