package org.shouwang.registry.exchange.web;

import java.nio.charset.StandardCharsets;

import org.shouwang.registry.exchange.ResidentExports.Format;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A sheet to be saved, never kept by a browser or anything on the way. */
final class Download {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Download() {
    }

    static ResponseEntity<byte[]> of(byte[] sheet, String name, Format format) {
        return ResponseEntity.ok()
                .contentType(format == Format.CSV ? new MediaType("text", "csv", StandardCharsets.UTF_8) : MediaType.parseMediaType(XLSX))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(name + (format == Format.CSV ? ".csv" : ".xlsx"), StandardCharsets.UTF_8).build().toString())
                .cacheControl(CacheControl.noStore()).body(sheet);
    }
}
