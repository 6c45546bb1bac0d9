package org.shouwang.platform.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/** Sets well-formed XHTML as PDF with its fonts inside. Nothing is fetched: what a page shows, it brings along. */
@Component
class Typesetter {

    private static final String CHINESE = "fonts/DroidSansFallbackFull.ttf";
    private static final String LATIN = "org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float A4_WIDTH = 210;
    private static final float A4_HEIGHT = 297;

    byte[] pdf(String xhtml) {
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .useDefaultPageSize(A4_WIDTH, A4_HEIGHT, PdfRendererBuilder.PageSizeUnits.MM)
                    .useFont(() -> font(LATIN), "latin", 400, FontStyle.NORMAL, true)
                    .useFont(() -> font(CHINESE), "chinese", 400, FontStyle.NORMAL, true)
                    .useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null)
                    .withProducer("Shouwang")
                    .withHtmlContent(xhtml, null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream font(String path) {
        try {
            return new ClassPathResource(path).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
