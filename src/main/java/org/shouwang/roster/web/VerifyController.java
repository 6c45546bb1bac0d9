package org.shouwang.roster.web;

import org.shouwang.platform.Open;
import org.shouwang.platform.web.Html;
import org.shouwang.roster.PublicCallers;
import org.shouwang.roster.certificate.Certificates;
import org.shouwang.roster.certificate.VerificationCode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletRequest;

/** Whoever holds a certificate asks whether it is true, by its QR code or by typing its code. */
@Controller
class VerifyController {

    private static final String PAGE = "roster/verify";
    private static final String WHY = "whoever holds the paper asks whether it is true; tries are counted";

    private final Certificates certificates;
    private final PublicCallers callers;

    VerifyController(Certificates certificates, PublicCallers callers) {
        this.certificates = certificates;
        this.callers = callers;
    }

    @GetMapping("/verify")
    @Open(WHY)
    Html ask(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return code.isBlank() ? Html.page(PAGE, new VerifyPage("", null)) : answer(code, request);
    }

    @GetMapping("/verify/{code}")
    @Open(WHY)
    Html scanned(@PathVariable String code, HttpServletRequest request) {
        return answer(code, request);
    }

    private Html answer(String typed, HttpServletRequest request) {
        callers.count(request.getRemoteAddr());
        return VerificationCode.read(typed).flatMap(certificates::verify).map(there -> Html.page(PAGE, new VerifyPage(typed, there)))
                .orElseGet(() -> Html.status(HttpStatus.NOT_FOUND, PAGE, new VerifyPage(typed, null)));
    }
}
