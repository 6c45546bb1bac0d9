package org.shouwang.platform.jobs;

import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.outbox.Outbox;
import org.shouwang.platform.outbox.StuckMessages;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.NavItem;
import org.shouwang.platform.web.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the program does by itself, for whoever runs the installation. */
@Controller
class OperationsController {

    private final Jobs jobs;
    private final Outbox outbox;
    private final StuckMessages stuck;

    OperationsController(Jobs jobs, Outbox outbox, StuckMessages stuck) {
        this.jobs = jobs;
        this.outbox = outbox;
        this.stuck = stuck;
    }

    @Bean
    static NavItem operationsNavigation() {
        return new NavItem(NavSection.SETTINGS, 90, "platform.operations", "/operations", Permission.OPERATIONS_READ, "server-cog");
    }

    @GetMapping("/a/{area}/operations")
    @Requires(Permission.OPERATIONS_READ)
    Html operations() {
        return Html.page("platform/operations", new OperationsPage(jobs.states(), stuck.lines(), outbox.backlog().stream().mapToInt(Outbox.Backlog::waiting).sum()));
    }

    @PostMapping("/a/{area}/operations/jobs/{job}/run")
    @Requires(Permission.OPERATIONS_READ)
    Html run(@PathVariable String job) {
        jobs.hasten(job);
        return Html.goToHere("/operations").saying("platform.operations.hastened");
    }
}
