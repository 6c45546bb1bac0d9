package org.shouwang.accounts.web;

import org.shouwang.accounts.JoiningModes;
import org.shouwang.platform.QrCode;

/**
 * The poster by which people join.
 *
 * @param address whole, as the QR code says it
 */
public record PosterPage(String address, JoiningModes modes) {

    public String qr(String label) {
        return new QrCode(address).svg(label);
    }
}
