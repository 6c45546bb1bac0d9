package org.shouwang.privacy;

import java.time.Duration;

import org.shouwang.platform.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What keeps the audit log in order without anybody asking. */
@Configuration
class AuditJobs {

    @Bean
    Job linkWhatWasLeft(AuditChain chain) {
        return new Job() {
            @Override
            public String name() { return "privacy.link"; }

            @Override
            public Duration every() {
                return Duration.ofMinutes(5);
            }

            @Override
            public Result run() {
                chain.sweep();
                return Result.done(0);
            }
        };
    }

    @Bean
    Job checkTheLogs(AuditChecks checks) {
        return new Job() {
            @Override
            public String name() { return "privacy.check"; }

            @Override
            public Duration every() {
                return Duration.ofHours(1);
            }

            @Override
            public Result run() {
                return Result.done(checks.whatIsDue());
            }
        };
    }
}
