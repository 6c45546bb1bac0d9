package org.shouwang.platform.paper;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.Templates;
import org.springframework.core.Ordered;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Finds the view for a {@link Pdf}. */
@Component
class PdfViews implements ViewResolver, Ordered {

    private final Templates templates;
    private final Typesetter typesetter;

    PdfViews(Templates templates, Typesetter typesetter) {
        this.templates = templates;
        this.typesetter = typesetter;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.startsWith(Pdf.PREFIX) ? new PdfView(name.substring(Pdf.PREFIX.length()), templates, typesetter) : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    private record PdfView(String template, Templates templates, Typesetter typesetter) implements View {

        @Override
        public String getContentType() {
            return MediaType.APPLICATION_PDF_VALUE;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            var page = model == null ? null : model.get("page");
            var file = model == null ? "" : String.valueOf(model.get(Pdf.FILE));
            if (page == null) {
                throw new IllegalStateException("a PDF without a page");
            }
            var pdf = typesetter.pdf(templates.render(template, page, request, response));
            response.setContentType(getContentType());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.inline().filename(file + ".pdf", StandardCharsets.UTF_8).build().toString());
            response.setContentLength(pdf.length);
            response.getOutputStream().write(pdf);
        }
    }
}
