package org.shouwang.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/**
 * Style sheet, modules, htmx: all served by the program itself, under an address that carries a hash of the content of
 * them all, so that a browser may keep them for ever and still gets the new ones at once; modules name each other
 * relatively.
 */
@Component
class Assets {

    static final String FOLDER = "/assets/";
    private static final String OURS = "classpath:/static/assets/";
    private static final int HASH = 12;

    private final List<String> folders;
    private final String hash;

    Assets() {
        var htmx = new WebJarVersionLocator().version("htmx.org");
        this.folders = List.of(OURS, "classpath:/META-INF/resources/webjars/htmx.org/" + htmx + "/dist/");
        this.hash = hash(htmx);
    }

    /** {@code app.css} → {@code /assets/0123456789ab/app.css} */
    String address(String name) {
        return FOLDER + hash + "/" + name;
    }

    /** The folder that {@link #address} puts before the name, for the resource handler. */
    String pattern() {
        return FOLDER + hash + "/**";
    }

    List<String> folders() {
        return folders;
    }

    private static String hash(String htmx) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(htmx.getBytes(StandardCharsets.UTF_8));
            var files = new PathMatchingResourcePatternResolver().getResources(OURS + "**/*.*");
            Arrays.sort(files, Comparator.comparing(Resource::getDescription));
            for (var file : files) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
