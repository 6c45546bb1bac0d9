package org.shouwang.roster;

import java.util.Map;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.shouwang.TestDatabase;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The jobs that ask those who stand by, and deputies, end swaps, and remind run only when a test says so: not here, and for a while not in other tests' programs either. */
@TestConfiguration
class OffersByHand {

    private static final Map<String, String> JOBS = Map.of("offerJob", "roster.offers", "swapJob", "roster.swaps", "chargeJob", "roster.charges",
            "reminderJob", "roster.reminders");

    @Bean
    static BeanDefinitionRegistryPostProcessor noJob() {
        return new BeanDefinitionRegistryPostProcessor() {
            @Override
            public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
                JOBS.keySet().stream().filter(registry::containsBeanDefinition).forEach(registry::removeBeanDefinition);
            }

            @Override
            public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
                // Only the definition is taken away.
            }
        };
    }

    /** As long as the tests of a class run. */
    static final class Held implements BeforeAllCallback, AfterAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            due("now() + interval '50 minutes'");
        }

        @Override
        public void afterAll(ExtensionContext context) {
            due("now()");
        }
    }

    private static void due(String when) {
        var jdbc = JdbcClient.create(new DriverManagerDataSource(TestDatabase.ownerUrl()));
        JOBS.values().forEach(job -> jdbc.sql("INSERT INTO platform.job (name, due) VALUES (:job, " + when
                + ") ON CONFLICT (name) DO UPDATE SET due = excluded.due").param("job", job).update());
    }
}
