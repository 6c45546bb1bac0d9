package org.shouwang.accounts.web;

import org.shouwang.accounts.SigningIn.Paper;
import org.shouwang.platform.QrCode;

/**
 * A one-time code to be handed to somebody.
 *
 * @param base the address by which a phone reaches the program
 */
public record CodePage(Paper paper, String base) {

    public String qr(String label) {
        return new QrCode(base + "/sign-in/paper/" + paper.secret()).svg(label);
    }

    /** Four and four, as people read digits out. */
    public String digits() {
        return paper.digits().substring(0, 4) + " " + paper.digits().substring(4);
    }

    public String typeAt() {
        return base + "/sign-in/code";
    }
}
