package org.shouwang.registry;

import java.util.List;

import org.shouwang.privacy.Masked;
import org.shouwang.privacy.PeopleSearch;
import org.springframework.stereotype.Component;

/** Whom the audit log's search means, by whatever finds people in the register. */
@Component
class PeopleForTheLog implements PeopleSearch {

    private static final int AT_MOST = 10;

    private final Directory directory;

    PeopleForTheLog(Directory directory) {
        this.directory = directory;
    }

    @Override
    public List<Found> find(String typed) {
        return directory.find(ResidentQuery.of(typed), null, AT_MOST).rows().stream()
                .map(line -> new Found(line.id().value(), Masked.name(line.name()) + " " + line.doorWords())).toList();
    }
}
