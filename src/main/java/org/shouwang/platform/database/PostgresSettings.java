package org.shouwang.platform.database;

import java.nio.file.Path;

/**
 * The embedded PostgreSQL's own configuration, written anew at each start so that nobody's experiment stays behind.
 *
 * @param durable false loses data on a power cut: for tests only, and refused for a data folder that serves people
 */
record PostgresSettings(int port, Path logs, boolean durable) {

    /** Sized for one community on a laptop: program and database together stay below 1 GB. */
    String conf() {
        return """
                # Written by Shouwang at each start; changes made here are lost.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                cluster_name = 'shouwang'
                max_connections = 100
                shared_buffers = '128MB'
                effective_cache_size = '1GB'
                work_mem = '8MB'
                maintenance_work_mem = '64MB'
                # from memory or a flash disk one page comes as quickly as the next: rows may be fetched one by one
                random_page_cost = 1.1
                max_wal_size = '512MB'
                timezone = 'UTC'
                lc_messages = 'C'
                # what was acknowledged is on the disk
                fsync = %3$s
                synchronous_commit = %3$s
                full_page_writes = %3$s
                # the log: a week, and no personal data (neither statements nor the values that broke a constraint)
                log_timezone = 'UTC'
                logging_collector = on
                log_directory = '%2$s'
                log_filename = 'postgresql-%%a.log'
                log_file_mode = 0600
                log_rotation_age = '1d'
                log_truncate_on_rotation = on
                log_error_verbosity = terse
                log_min_error_statement = panic
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                log_checkpoints = off
                """.formatted(port, logs.toString().replace("'", "''"), durable ? "on" : "off");
    }

    /** Every connection, local ones too, gives a password. */
    static String hba() {
        return """
                # Written by Shouwang at each start.
                host all all 127.0.0.1/32 scram-sha-256
                """;
    }
}
