package org.shouwang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.drill.Instance;
import org.shouwang.drill.Visitor;

/** The demo as somebody starts it, twice. */
@Tag("long")
class DemoCommandTests {

    private static final Pattern COORDINATOR = Pattern.compile("value=\"([0-9a-f-]{36})\">社区协调人");

    @TempDir
    Path folder;

    @Test
    void a_drill_has_been_played_that_nobody_can_go_on_with_and_a_second_start_changes_nothing() {
        var data = folder.resolve("data");
        String rounds;
        try (var first = Instance.on(data, "demo")) {
            var coordinator = coordinator(first);
            rounds = coordinator.get("/api/v1/areas/demo/rounds").expectOk().text();
            assertThat(coordinator.get("/api/v1/areas/demo/rounds").json()).hasSize(2);
            assertThat(coordinator.get("/api/v1/areas/demo/incidents").json()).hasSize(1);
            assertThat(coordinator.get("/api/v1/areas/demo/orders").json()).hasSize(2);
            assertThat(coordinator.get("/api/v1/drill/clock").status()).isEqualTo(404);
            assertThat(coordinator.json("PUT", "/api/v1/drill/clock", "{\"now\":\"2040-01-01T00:00:00Z\"}").ok()).isFalse();
            assertThat(coordinator.post("/sign-in/drill", Map.of("account", "00000000-0000-7000-8000-000000000001")).ok()).isFalse();
            assertThat(data.resolve("being-made")).doesNotExist();
        }
        try (var second = Instance.on(data, "demo")) {
            assertThat(coordinator(second).get("/api/v1/areas/demo/rounds").expectOk().text()).isEqualTo(rounds);
            assertThat(second.output()).doesNotContain("…");
        }
    }

    private static Visitor coordinator(Instance instance) {
        var visitor = Visitor.anonymous(instance.url()).always("Accept-Language", "zh-CN");
        var button = COORDINATOR.matcher(visitor.get("/sign-in").expectOk().text());
        assertThat(button.find()).isTrue();
        visitor.post("/sign-in/demo", Map.of("account", button.group(1))).expectOk();
        return visitor;
    }
}
