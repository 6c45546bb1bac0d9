package org.shouwang.volunteers.web;

import org.shouwang.platform.QrCode;
import org.shouwang.volunteers.Volunteer;

/**
 * A badge to show.
 *
 * @param address what its QR code says
 * @param organisation empty for somebody who comes alone
 */
public record BadgePage(Volunteer volunteer, String organisation, String address) {

    public String qr(String label) {
        return new QrCode(address).svg(label);
    }

    /** For paper. */
    public String picture() {
        return new QrCode(address).dataUri();
    }
}
