package org.shouwang.accounts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

import org.shouwang.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** The whole program on a database of its own in which nobody is yet: the first start. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshProgramTest.OwnDatabase.class)
public @interface FreshProgramTest {

    class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            new TestDatabase().initialize(context);
            var environment = context.getEnvironment();
            var name = "fresh_" + UUID.randomUUID().toString().substring(0, 8);
            try (var connection = DriverManager.getConnection(TestDatabase.ownerUrl()); var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name + " OWNER \"" + environment.getProperty("spring.flyway.user") + "\"");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context,
                    "spring.datasource.url=" + inside(environment.getProperty("spring.datasource.url"), name),
                    "spring.datasource.hikari.maximum-pool-size=4",
                    "spring.flyway.url=" + inside(environment.getProperty("spring.flyway.url"), name));
        }

        private static String inside(String url, String database) {
            return url.replaceFirst("/[^/?]+(\\?.*)?$", "/" + database + "$1");
        }
    }
}
