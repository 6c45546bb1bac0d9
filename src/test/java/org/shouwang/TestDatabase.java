package org.shouwang;

import org.shouwang.platform.database.Login;
import org.shouwang.platform.database.TestPostgres;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** A real PostgreSQL, started once by each of the processes that share a test run. Tests make areas of their own in it, so nothing is cleaned up. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final class Running {
        static final TestPostgres SERVER = TestPostgres.start();
    }

    /** The address of the database as its administrator, for tests that look behind the walls. */
    public static String ownerUrl() {
        Login admin = Running.SERVER.admin();
        return admin.url() + "?user=" + admin.user() + "&password=" + admin.password();
    }

    /** The contexts of a test run stay open beside one another: whoever has finished keeps no connection from the next. */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var app = Running.SERVER.app();
        var owner = Running.SERVER.owner();
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context,
                "spring.datasource.url=" + app.url(),
                "spring.datasource.username=" + app.user(), "spring.datasource.password=" + app.password(),
                "spring.datasource.hikari.maximum-pool-size=8", "spring.datasource.hikari.minimum-idle=0",
                "spring.datasource.hikari.idle-timeout=10000",
                "shouwang.keys.folder=" + Running.SERVER.keys(),
                "spring.flyway.url=" + owner.url(),
                "spring.flyway.user=" + owner.user(), "spring.flyway.password=" + owner.password());
    }
}
