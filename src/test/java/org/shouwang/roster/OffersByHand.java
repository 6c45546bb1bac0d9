package org.shouwang.roster;

import org.shouwang.TestDatabase;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The job that asks those who stand by runs only when a test says so: not here, and for a while not in other tests' programs either. */
@TestConfiguration
class OffersByHand {

    private static final String JOB = "offerJob";

    @Bean
    static BeanDefinitionRegistryPostProcessor noJob() {
        return new BeanDefinitionRegistryPostProcessor() {
            @Override
            public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
                if (registry.containsBeanDefinition(JOB)) {
                    registry.removeBeanDefinition(JOB);
                }
            }

            @Override
            public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
                // Only the definition is taken away.
            }
        };
    }

    static void hold() {
        due("now() + interval '50 minutes'");
    }

    static void release() {
        due("now()");
    }

    private static void due(String when) {
        JdbcClient.create(new DriverManagerDataSource(TestDatabase.ownerUrl())).sql("INSERT INTO platform.job (name, due) VALUES ('roster.offers', " + when
                + ") ON CONFLICT (name) DO UPDATE SET due = excluded.due").update();
    }
}
