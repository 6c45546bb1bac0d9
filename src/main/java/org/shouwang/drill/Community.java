package org.shouwang.drill;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A community that was set up as its people do it: by the link that a first start prints.
 *
 * @param admin the one who did it, signed in
 * @param code its name in addresses
 */
public record Community(Visitor admin, String code) {

    public static final String ADMIN_PHONE = "19900009999";
    public static final String PASSWORD = "望春苑里有棵大槐树 2026";
    private static final Pattern SET_UP_LINK = Pattern.compile("(/setup/[^\\s，。,]+)");
    private static final Pattern AREA_IN_ADDRESS = Pattern.compile("/a/([A-Za-z0-9-]+)");

    /** Walks through the set-up of an instance that nobody has set up yet. */
    public static Community setUp(Instance instance, String name) {
        return setUp(instance.url(), instance.printed(SET_UP_LINK).orElseThrow(
                () -> new IllegalStateException("no set-up link was printed:\n" + instance.output())), name);
    }

    /** @param link the path of the set-up link that the instance printed */
    public static Community setUp(URI base, String link, String name) {
        var visitor = Visitor.anonymous(base);
        visitor.get(link).expectOk();
        visitor.post(link + "/language", Map.of("language", "zh-CN")).expectOk();
        visitor.post(link + "/community", Map.of("name", name, "code", "", "region", "", "zone", "Asia/Shanghai")).expectOk();
        var done = visitor.post(link + "/admin", Map.of("person", "管理员", "phone", ADMIN_PHONE, "password", PASSWORD)).expectOk();
        var address = AREA_IN_ADDRESS.matcher(done.location().orElse(""));
        if (!address.find()) {
            throw new IllegalStateException("the set-up did not end in a community: " + done.status() + " " + done.text());
        }
        return new Community(visitor, address.group(1));
    }

    /** One that is there already, on an instance started for a drill. */
    public static Community existing(URI base, String code, UUID admin) {
        var visitor = Visitor.anonymous(base);
        visitor.get("/sign-in").expectOk();
        visitor.post("/sign-in/drill", Map.of("account", admin.toString())).expectOk();
        return new Community(visitor, code);
    }

    /** Signs in with a password, as somebody else or on another device. */
    public static Visitor signIn(Instance instance, String phone, String password) {
        var visitor = Visitor.anonymous(instance.url());
        visitor.get("/sign-in").expectOk();
        var answer = visitor.post("/sign-in", Map.of("phone", phone, "password", password, "remember", "on"));
        if (answer.status() != 303) {
            throw new IllegalStateException("not let in: " + answer.status() + " " + answer.text());
        }
        return visitor;
    }

    /** A page of this community. */
    public String page(String path) {
        return "/a/" + code + path;
    }

    public String api(String path) {
        return "/api/v1/areas/" + code + path;
    }
}
