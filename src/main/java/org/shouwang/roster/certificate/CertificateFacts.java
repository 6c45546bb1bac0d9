package org.shouwang.roster.certificate;

import org.shouwang.platform.words.Written;
import org.shouwang.roster.hours.Period;

/**
 * What is said on a certificate besides the hours.
 *
 * @param content what was done
 * @param issuer who organised the service and seals the paper
 * @param contact whom to ask about it
 */
public record CertificateFacts(Period period, String content, String issuer, String contact) {

    public CertificateFacts {
        content = line(content, "content", 200);
        issuer = line(issuer, "issuer", 80);
        contact = line(contact, "contact", 80);
    }

    /** One line, with the punctuation as it was typed: it stands on paper as it is. */
    private static String line(String typed, String field, int longest) {
        var text = Written.text(typed, field, longest).replaceAll("\\s+", " ");
        return text.isEmpty() ? Written.required(text, field, longest) : text;
    }
}
