package org.shouwang.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.shouwang.platform.Open;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one service worker. It stands at the root because it may only serve what lies below its own address; what it keeps
 * changes with the content of our files, so that a new program is noticed at the next visit.
 */
@Controller
class ServiceWorkerController {

    private static final String AWAY = "/no-network";
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final String worker;

    ServiceWorkerController(Assets assets, JsonMapper json) throws IOException {
        var shell = Map.of("version", assets.version(), "files", assets.withoutNetwork(), "away", AWAY, "header", OfflinePages.HEADER);
        this.worker = "const SHELL = " + json.writeValueAsString(shell) + ";\n"
                + new ClassPathResource("offline/worker.js").getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping("/service-worker.js")
    @Open("the same script for everybody")
    ResponseEntity<String> worker() {
        return ResponseEntity.ok().contentType(SCRIPT).cacheControl(CacheControl.noCache()).body(worker);
    }

    /** What is shown instead of any other page while there is no network; it names the pages that go on. */
    @GetMapping(AWAY)
    @Open("says that there is no network, to anybody")
    Html away(HttpServletResponse response) {
        return OfflinePages.page(response, "platform/offline/away", new AwayPage());
    }
}
