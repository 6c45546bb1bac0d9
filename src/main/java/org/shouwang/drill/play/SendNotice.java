package org.shouwang.drill.play;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;

/** A notice to everybody goes out; an urgent one when a second person has approved it. */
final class SendNotice implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        var notice = new NoticeOut(Ids.next());
        var written = stage.cast().coordinator().phone().post(stage.community().api("/notices"), Map.of("id", notice.id(),
                "headline", act.text("headline", "通知"), "text", act.text("text", "请互相转告。"), "urgency", act.text("urgency", "ORDINARY"),
                "validUntil", stage.time().now().plus(Duration.ofHours(24)), "channels", List.of("APP"), "send", true)).expectOk();
        if (written.json().path("state").asString().equals("WAITING")) {
            approve(stage, act, notice, written.headers().firstValue("ETag").orElse(""));
        }
        stage.leave(NoticeOut.class, notice);
        stage.tally().add("notices-sent", 1);
    }

    private static void approve(Stage stage, Act act, NoticeOut notice, String version) {
        var second = stage.cast().of(Role.COORDINATOR).stream().skip(1).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("scene " + act.scene() + ": an urgent notice needs a second coordinator"));
        stage.time().to(stage.time().now().plus(act.length("approvedAfter", Duration.ofMinutes(2))));
        second.phone().post(notice.path(stage, "/approve"), Map.of(), "If-Match", version).expectOk();
    }
}
