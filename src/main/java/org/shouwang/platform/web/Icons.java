package org.shouwang.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.core.io.ClassPathResource;

/** Line icons (Tabler, MIT; only the files in use are kept, unchanged, in {@code icons/tabler}). */
public final class Icons {

    private static final ConcurrentHashMap<String, String> STROKES = new ConcurrentHashMap<>();

    private Icons() {
    }

    /** The strokes of an icon, without the {@code svg} around them; a bug if there is no such file. */
    public static String strokes(String name) {
        return STROKES.computeIfAbsent(name, Icons::read);
    }

    private static String read(String name) {
        try {
            var svg = new ClassPathResource("icons/tabler/" + name + ".svg").getContentAsString(StandardCharsets.UTF_8);
            return svg.substring(svg.indexOf('>', svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"))
                    .replace("<path stroke=\"none\" d=\"M0 0h24v24H0z\" fill=\"none\" />", "").replaceAll("\\s*\n\\s*", "");
        } catch (IOException e) {
            throw new UncheckedIOException("no icon " + name, e);
        }
    }
}
