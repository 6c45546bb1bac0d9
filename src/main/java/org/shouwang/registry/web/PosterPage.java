package org.shouwang.registry.web;

import org.shouwang.platform.QrCode;
import org.shouwang.registry.PosterAt;

/** @param address whole, as the QR code says it */
public record PosterPage(PosterAt poster, String address) {

    public String qr(String label) {
        return new QrCode(address).svg(label);
    }
}
