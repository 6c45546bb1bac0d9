package org.shouwang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.shouwang.Shouwang;
import org.shouwang.platform.database.Halt;

import picocli.CommandLine;

/** What the commands say and with which number they end. */
@Isolated("catches what is printed")
class ConsoleTests {

    @TempDir
    Path folder;

    private record Said(int code, String out, String err) {
    }

    @Test
    void every_command_explains_itself_and_its_exit_codes_in_both_languages() {
        var before = Locale.getDefault();
        try {
            for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                Locale.setDefault(locale);
                for (var name : commands()) {
                    var said = run(name, "--help");
                    assertThat(said.code()).as(name).isZero();
                    assertThat(said.out()).as(name).contains(Halt.Code.DATABASE.meaning().in(locale));
                    assertThat(said.out().matches("(?s).*[\\u4e00-\\u9fff].*")).as(name + " in " + locale).isEqualTo(locale.equals(Locale.SIMPLIFIED_CHINESE));
                }
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void both_languages_have_the_same_texts() {
        var english = ResourceBundle.getBundle("cli.help", Locale.ENGLISH, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        var chinese = ResourceBundle.getBundle("cli.help", Locale.CHINESE, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        var translated = new ArrayList<String>();
        for (var key : english.keySet()) {
            if (!english.getString(key).equals(chinese.getString(key))) {
                translated.add(key);
            }
        }
        assertThat(translated).containsExactlyInAnyOrderElementsOf(english.keySet());
    }

    @Test
    void a_wrong_word_is_answered_with_the_code_for_it() {
        assertThat(run("frobnicate").code()).isEqualTo(2);
        assertThat(run().code()).isEqualTo(2);
        assertThat(run("backup").code()).isEqualTo(2);
    }

    @Test
    void a_taken_port_is_said_before_anything_is_started() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var said = run("serve", "--port", Integer.toString(taken.getLocalPort()), "--data", folder.resolve("data").toString());
            assertThat(said.code()).isEqualTo(Halt.Code.PORT_TAKEN.number());
            assertThat(said.err()).contains("--port");
            assertThat(folder.resolve("data/pg")).doesNotExist();
        }
    }

    @Test
    void a_file_that_is_no_backup_is_refused_and_nothing_is_made() throws Exception {
        var file = Files.writeString(folder.resolve("letter.txt"), "Dear neighbours, ...");
        var said = run("restore", "--data", folder.resolve("data").toString(), file.toString());
        assertThat(said.code()).isEqualTo(Halt.Code.FILE.number());
        assertThat(folder.resolve("data/pg")).doesNotExist();
        assertThat(run("restore", "--data", folder.resolve("data").toString(), folder.resolve("missing").toString()).code())
                .isEqualTo(Halt.Code.FILE.number());
    }

    @Test
    void doctor_says_what_to_mend_and_ends_with_the_code_for_it() throws Exception {
        var data = folder.resolve("data");
        assertThat(run("doctor", "--data", data.toString()).code()).isZero();
        Files.createDirectories(data.resolve("keys"));
        Files.setPosixFilePermissions(data.resolve("keys"), java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(data.resolve("keys/some.key"), "x");
        var said = run("doctor", "--data", data.toString());
        assertThat(said.code()).isEqualTo(Halt.Code.NEEDS_MENDING.number());
        assertThat(said.out()).contains("chmod 700");
    }

    @Test
    void backup_doctor_and_restore_work_on_a_folder_that_nobody_uses() throws Exception {
        var data = folder.resolve("data").toString();
        var file = folder.resolve("first.backup").toString();
        assertThat(run("backup", "--data", data, file).code()).isZero();
        assertThat(run("backup", "--data", data, file).code()).isEqualTo(Halt.Code.NOT_EMPTY.number());
        var doctor = run("doctor", "--data", data);
        assertThat(doctor.code()).as(doctor.out()).isZero();
        assertThat(doctor.out()).contains("The last backup");
        assertThat(run("restore", "--data", data, file).code()).isEqualTo(Halt.Code.NOT_EMPTY.number());
        assertThat(run("restore", "--data", folder.resolve("other").toString(), file).code()).isZero();
    }

    private static List<String> commands() {
        return new CommandLine(new org.shouwang.cli.Shouwang(Shouwang.class)).getSubcommands().entrySet().stream()
                .filter(command -> !command.getValue().getCommandSpec().usageMessage().hidden())
                .map(java.util.Map.Entry::getKey).toList();
    }

    private static Said run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var outBefore = System.out;
        var errBefore = System.err;
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int code = Console.run(Shouwang.class, arguments);
            return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(outBefore);
            System.setErr(errBefore);
        }
    }
}
