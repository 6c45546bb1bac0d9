package org.shouwang.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.shouwang.platform.Ids;

/**
 * A sheet on its way into the register, as a coordinator does it on the pages: upload, look at the preview, take it over
 * with all its warnings.
 *
 * @param preview from the upload to the preview
 * @param apply from the press of the button to the register
 * @param nothingNew whether the preview offered nothing to take over
 */
public record TakenOver(Duration preview, Duration apply, boolean nothingNew) {

    private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([^\"]+)\"");
    private static final Pattern WARNING = Pattern.compile("name=\"accept\" value=\"([A-Z_]+)\"");
    private static final Pattern ADDRESS = Pattern.compile("(/a/[^/]+/import/[0-9a-f-]{36})");
    private static final String AT_WORK = "id=\"progress\"";
    private static final String BUTTON = "class=\"btn main\" type=\"submit\"";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static TakenOver of(Community community, String fileName, byte[] sheet) {
        var visitor = community.admin();
        long sent = System.nanoTime();
        var received = visitor.upload(community.page("/import"), Map.of("id", Ids.next().toString()),
                new Visitor.Upload("file", fileName, XLSX, sheet)).expectOk();
        var address = ADDRESS.matcher(received.location().orElse(""));
        if (!address.find()) {
            throw new IllegalStateException("the upload was answered " + received.status() + ": " + received.text());
        }
        var shown = whenDone(visitor, address.group(1));
        var preview = Duration.ofNanos(System.nanoTime() - sent);
        var digest = DIGEST.matcher(shown);
        if (!digest.find()) {
            throw new IllegalStateException("no preview came:\n" + shown);
        }
        if (!shown.substring(digest.end()).contains(BUTTON)) {
            return new TakenOver(preview, Duration.ZERO, true);
        }
        long pressed = System.nanoTime();
        visitor.form(address.group(1) + "/apply", decision(digest.group(1), shown)).expectOk();
        var done = whenDone(visitor, address.group(1));
        if (DIGEST.matcher(done).find()) {
            throw new IllegalStateException("the sheet was not taken over:\n" + done);
        }
        return new TakenOver(preview, Duration.ofNanos(System.nanoTime() - pressed), false);
    }

    private static List<Map.Entry<String, String>> decision(String digest, String shown) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        fields.add(Map.entry("digest", digest));
        fields.add(Map.entry("left", "STAY"));
        fields.add(Map.entry("consent", "SELF"));
        for (var warning = WARNING.matcher(shown); warning.find();) {
            fields.add(Map.entry("accept", warning.group(1)));
        }
        return fields;
    }

    private static String whenDone(Visitor visitor, String address) {
        while (true) {
            var page = visitor.get(address).expectOk().text();
            if (!page.contains(AT_WORK)) {
                return page;
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    public Duration total() {
        return preview.plus(apply);
    }
}
