package org.shouwang.notices.web;

import org.shouwang.incidents.Incident;
import org.shouwang.incidents.OpeningStep;
import org.shouwang.notices.NoticeList;
import org.shouwang.platform.Permission;
import org.springframework.stereotype.Component;

/** After an incident was opened: tell people, before they hear it elsewhere. */
@Component
class NoticeStep implements OpeningStep {

    private static final String SENTENCES = "notices.step.";
    private static final int ORDER = 30;

    private final NoticeList notices;

    NoticeStep(NoticeList notices) {
        this.notices = notices;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String key() {
        return SENTENCES + "notice";
    }

    @Override
    public String path() {
        return "/notices";
    }

    @Override
    public Permission permission() {
        return Permission.NOTICES_SEND;
    }

    @Override
    public boolean done(Incident incident) {
        return notices.anySentDuring(incident.id());
    }
}
