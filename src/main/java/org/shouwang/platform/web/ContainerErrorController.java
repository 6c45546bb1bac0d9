package org.shouwang.platform.web;

import java.io.IOException;

import org.shouwang.platform.Open;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Errors that the container itself reports: a malformed address, a body that is too large. */
@Controller
class ContainerErrorController implements ErrorController {

    private final Troubles troubles;

    ContainerErrorController(Troubles troubles) {
        this.troubles = troubles;
    }

    @RequestMapping("/error")
    @Open("says what went wrong, to anybody")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            troubles.answer(thrown, request, response);
        } else {
            troubles.answer(Trouble.of(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404), request, response);
        }
    }
}
