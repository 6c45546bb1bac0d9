package org.shouwang.platform.web;

import java.util.HashMap;
import java.util.Map;

import org.shouwang.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a page controller answers: a template with exactly what it shows. The template is named by its path below
 * {@code src/main/jte}, without the ending, and takes {@code @param Shell shell} and {@code @param … page}.
 */
public final class Html extends ModelAndView {

    static final String SAID = Html.class.getName() + ".said";

    private Html(String view, Map<String, ?> model, HttpStatus status) {
        super(view, model, status);
    }

    /** A whole page. */
    public static Html page(String template, Object page) {
        return new Html(template, Map.of("page", page), HttpStatus.OK);
    }

    /** A fragment that htmx puts into a page. */
    public static Html part(String template, Object page) {
        return page(template, page);
    }

    /** A form to be mended: 422, with everything that was typed still in it. */
    public static Html invalid(String template, Object page) {
        return new Html(template, Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The same with another status, for the few pages that are neither. */
    public static Html status(HttpStatus status, String template, Object page) {
        return new Html(template, Map.of("page", page), status);
    }

    /**
     * On to another page after something was done, so that a reload does not do it again.
     *
     * @param address from the root, e.g. {@code shell.url("/buildings")}; never a foreign site
     */
    public static Html goTo(String address) {
        return new Html(Onward.PREFIX + SafeAddress.own(address), Map.of(), HttpStatus.SEE_OTHER);
    }

    /** Below the address of the current area, e.g. {@code Html.goToHere("/buildings")}. */
    public static Html goToHere(String path) {
        return new Html(Onward.PREFIX + Onward.HERE + path, Map.of(), HttpStatus.SEE_OTHER);
    }

    /** Says in passing what was done, on this page or on the one that it leads to. */
    public Html saying(String key, Object... args) {
        return said(new Said(Problem.Text.of(key, args), null));
    }

    /**
     * Says what was done and offers for ten seconds to take it back.
     *
     * @param undo address to which the person's second thought is posted
     */
    public Html sayingUndo(String undo, String key, Object... args) {
        return said(new Said(Problem.Text.of(key, args), SafeAddress.own(undo)));
    }

    private Html said(Said said) {
        var model = new HashMap<String, Object>(getModel());
        model.put(SAID, said);
        getModelMap().putAll(model);
        return this;
    }
}
