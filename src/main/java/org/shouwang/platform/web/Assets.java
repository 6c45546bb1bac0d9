package org.shouwang.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

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
    private static final String IN_JAR = "/static/assets/";
    private static final int HASH = 12;

    /** What a page on a phone without network may ask for: our own files, and the reader of codes. */
    private static final Pattern WITHOUT_NETWORK = Pattern.compile("(?!vendor/).+\\.(js|css|svg)|vendor/qr/.+\\.js");

    private final List<String> folders;
    private final List<String> withoutNetwork;
    private final String hash;

    Assets() {
        var htmx = new WebJarVersionLocator().version("htmx.org");
        this.folders = List.of(OURS, "classpath:/META-INF/resources/webjars/htmx.org/" + htmx + "/dist/");
        var files = files();
        this.hash = hash(htmx, files.values());
        this.withoutNetwork = files.keySet().stream().filter(WITHOUT_NETWORK.asMatchPredicate()).map(this::address).toList();
    }

    /** {@code app.css} → {@code /assets/0123456789ab/app.css} */
    String address(String name) {
        return FOLDER + hash + "/" + name;
    }

    /** Changes with the content of any file. */
    String version() {
        return hash;
    }

    /** The addresses of what has to be on a device before the network goes. */
    List<String> withoutNetwork() {
        return withoutNetwork;
    }

    /** The folder that {@link #address} puts before the name, for the resource handler. */
    String pattern() {
        return FOLDER + hash + "/**";
    }

    List<String> folders() {
        return folders;
    }

    /** Our files by their name below the folder. */
    private static SortedMap<String, Resource> files() {
        try {
            var files = new TreeMap<String, Resource>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(OURS + "**/*.*")) {
                var address = file.getURL().toString();
                files.put(address.substring(address.indexOf(IN_JAR) + IN_JAR.length()), file);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String htmx, Collection<Resource> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(htmx.getBytes(StandardCharsets.UTF_8));
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
