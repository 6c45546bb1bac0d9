package org.shouwang.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("system")
class InstanceTests {

    @Test
    void is_ready_when_it_says_so_and_leaves_nothing_behind() {
        List<ProcessHandle> processes;
        Instance instance = Instance.temporary("serve");
        try (instance) {
            assertThat(Visitor.anonymous(instance.url()).get("/actuator/health").text()).contains("UP");
            processes = instance.processes();
            assertThat(processes).hasSizeGreaterThan(3);
            assertThat(Memory.of(processes).share()).isBetween(100L << 20, 1_000L << 20);
        }
        assertThat(Memory.of(processes)).as("an ended process has no memory any more").isEqualTo(new Memory(0, 0));
        assertThat(instance.data().getParent()).doesNotExist();
    }

    @Test
    void a_killed_program_s_database_is_stopped_and_cleaned_up_too() {
        Instance instance = Instance.temporary("serve");
        try (instance) {
            instance.kill();
            assertThat(instance.postmaster()).as("PostgreSQL outlives its program").isPresent();
        }
        assertThat(instance.postmaster()).isEmpty();
        assertThat(Files.exists(instance.data())).isFalse();
    }
}
