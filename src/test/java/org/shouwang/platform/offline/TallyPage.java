package org.shouwang.platform.offline;

import java.util.Map;

import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletResponse;

/** The smallest page that goes on without network. */
@Controller
class TallyPage {

    @GetMapping("/a/{area}/test-tally")
    @Requires(Permission.ROSTER_EDIT)
    ModelAndView tally(HttpServletResponse response) {
        response.setHeader("Shouwang-Offline", "page");
        return new ModelAndView("platform/offline/page", Map.of("title", "Tally", "name", "test.tally", "script", "offline/kit.js",
                "words", "platform.away.", "content", (Content) output -> output.writeContent("<p id=\"work\">work</p>")));
    }
}
