package org.shouwang.registry.web;

import org.shouwang.platform.AreaId;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.registry.CorrectionsChanged;
import org.shouwang.registry.RegistryEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open pages that the register changed; they hear of it after the commit. */
@Component
class RegisterNews {

    /** What walls, cards and lists listen to. */
    static final String TOPIC = "registry";

    private final LiveUpdates live;

    RegisterNews(LiveUpdates live) {
        this.live = live;
    }

    @EventListener
    void on(RegistryEvent event) {
        changed(event.area());
    }

    @EventListener
    void on(CorrectionsChanged event) {
        changed(event.area());
    }

    private void changed(AreaId area) {
        live.changed(area, TOPIC);
        live.changed(area, "today");
    }
}
