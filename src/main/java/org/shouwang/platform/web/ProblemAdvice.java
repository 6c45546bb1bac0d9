package org.shouwang.platform.web;

import java.io.IOException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Whatever a route throws. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private final Troubles troubles;

    ProblemAdvice(Troubles troubles) {
        this.troubles = troubles;
    }

    @ExceptionHandler
    void wrong(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        troubles.answer(thrown, request, response);
    }

    /** The reader has gone, or a stream came to its end: there is nobody to tell. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, AsyncRequestTimeoutException.class})
    void gone(HttpServletResponse response) {
    }
}
