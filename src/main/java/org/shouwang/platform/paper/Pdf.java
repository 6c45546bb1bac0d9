package org.shouwang.platform.paper;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a controller answers for paper: a template drawn as PDF. The template is well-formed XML, begins with
 * {@code @template.platform.paper.sheet(…)} and takes {@code @param Shell shell} and {@code @param … page} like any other.
 */
public final class Pdf extends ModelAndView {

    static final String PREFIX = "pdf:";
    static final String FILE = Pdf.class.getName() + ".file";

    private Pdf(String template, Object page, String file) {
        super(PREFIX + template, Map.of("page", page, FILE, file), HttpStatus.OK);
    }

    /** @param file name under which a browser keeps it, without the ending; may be Chinese */
    public static Pdf of(String template, Object page, String file) {
        return new Pdf(template, page, file);
    }
}
