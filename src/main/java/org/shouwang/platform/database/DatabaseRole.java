package org.shouwang.platform.database;

import java.util.List;

/** Who signs in to PostgreSQL, and with how much patience. */
enum DatabaseRole {

    /** PostgreSQL's own administrator; exists on the embedded database only and makes the other roles. */
    ADMIN("postgres", List.of()),

    /** Owns every table and brings the schema up to date; migrations, backup and restore work as this role. */
    OWNER("shouwang_owner", List.of("lock_timeout = '10s'")),

    /** The program. Owns nothing, so that row-level security binds it. */
    APP("shouwang_app", List.of("lock_timeout = '5s'", "statement_timeout = '30s'",
            "idle_in_transaction_session_timeout = '60s'")),

    /** The few hottest statements, one at a time, each naming its area. */
    HOT("shouwang_hot", List.of("lock_timeout = '2s'", "statement_timeout = '5s'",
            "idle_in_transaction_session_timeout = '10s'")),

    /** Figures over many areas, from views without persons. */
    ROLLUP("shouwang_rollup", List.of("lock_timeout = '2s'", "statement_timeout = '60s'",
            "idle_in_transaction_session_timeout = '60s'", "default_transaction_read_only = 'on'"));

    private final String roleName;
    private final List<String> settings;

    DatabaseRole(String roleName, List<String> settings) {
        this.roleName = roleName;
        this.settings = settings;
    }

    String roleName() {
        return roleName;
    }

    /** The name in the file of passwords. */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT) + ".password";
    }

    /**
     * Kept on the role and not sent by the session, because a distributed database does not pass a session's settings
     * on to the nodes that do the work.
     */
    List<String> settings() {
        return settings;
    }
}
