package org.shouwang.platform.database;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The program's database: the pool signs in as the role that row-level security binds, the migrations as the owner.
 * Tests bring a database of their own.
 */
@Configuration
@ConditionalOnExpression("'${spring.datasource.url:}' == ''")
class DatabaseConfiguration {

    @Bean
    DataFolder dataFolder(@Value("${shouwang.data:data}") Path root) {
        return new DataFolder(root);
    }

    /** A command that runs once joins the program that has the folder open. */
    @Bean
    Database database(DataFolder folder, @Value("${shouwang.once:false}") boolean once) {
        var settings = Settings.of(folder);
        return (once ? Database.join(settings) : Database.open(settings)).watched();
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(Database database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.app().url();
            }

            @Override
            public String getUsername() {
                return database.app().user();
            }

            @Override
            public String getPassword() {
                return database.app().password();
            }
        };
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(Database database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.owner().url();
            }

            @Override
            public String getUsername() {
                return database.owner().user();
            }

            @Override
            public String getPassword() {
                return database.owner().password();
            }
        };
    }
}
