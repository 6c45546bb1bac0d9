package org.shouwang.incidents;

import java.util.Locale;

/** What a line of the time line is about, to find it again; what another module notes is called after that module. */
enum LogTopic {

    INCIDENT, RULES, ZONES, DECISIONS, ORDERS, REFERRALS, NOTES;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
