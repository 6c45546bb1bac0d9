package org.shouwang.drill.play;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;

/** A notice to everybody goes out; an urgent one when a second person has approved it. */
final class SendNotice implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        var notice = new NoticeOut(Ids.next());
        var written = stage.lead().post(stage.api("/notices"), body(stage, act, notice)).expectOk();
        if (!act.says("leftWaiting") && written.json().path("state").asString().equals("WAITING")) {
            approve(stage, act, notice, written.headers().firstValue("ETag").orElse(""));
        }
        stage.leave(NoticeOut.class, notice);
        stage.tally().add("notices-sent", 1);
    }

    private static Map<String, Object> body(Stage stage, Act act, NoticeOut notice) {
        var body = new HashMap<String, Object>();
        body.put("id", notice.id());
        body.put("headline", act.text("headline", "通知"));
        body.put("text", act.text("text", "请互相转告。"));
        body.put("urgency", act.text("urgency", "ORDINARY"));
        body.put("validUntil", stage.time().now().plus(act.length("validFor", Duration.ofHours(24))));
        body.put("channels", act.says("poster") ? List.of("APP", "POSTER") : List.of("APP"));
        body.put("send", !act.says("draft"));
        if (act.with().containsKey("buildings")) {
            body.put("audience", Map.of("buildings", stage.buildings().stream().limit(act.number("buildings", 1)).toList()));
        } else if (act.with().containsKey("roles")) {
            body.put("audience", Map.of("roles", act.words("roles")));
        }
        return body;
    }

    private static void approve(Stage stage, Act act, NoticeOut notice, String version) {
        var second = stage.cast().of(Role.COORDINATOR).stream().skip(1).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("scene " + act.scene() + ": an urgent notice needs a second coordinator"));
        stage.time().to(stage.time().now().plus(act.length("approvedAfter", Duration.ofMinutes(2))));
        second.phone().post(notice.path(stage, "/approve"), Map.of(), "If-Match", version).expectOk();
    }
}
