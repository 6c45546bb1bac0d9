package org.shouwang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.database.Bilingual;
import org.shouwang.platform.database.Halt;
import org.shouwang.platform.database.backup.Passphrase;

import picocli.CommandLine.Option;

/** A passphrase from a file, the environment or the keyboard; never from the command line, where others can read it. */
final class PassphraseOption {

    private static final String VARIABLE = "SHOUWANG_PASSPHRASE";

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "passphrase-file")
    private @Nullable Path file;

    /** Present when a file or the environment gives one. */
    Optional<Passphrase> given() {
        if (file != null) {
            try {
                return Optional.of(new Passphrase(Files.readString(file).strip().toCharArray()));
            } catch (IOException e) {
                throw new Halt(Halt.Code.FILE, Bilingual.of("口令文件 %s 无法读取：%s", "The passphrase file %s cannot be read: %s")
                        .with(file, e), e);
            }
        }
        return Optional.ofNullable(System.getenv(VARIABLE)).filter(words -> !words.isEmpty())
                .map(words -> new Passphrase(words.toCharArray()));
    }

    Passphrase asked(boolean twice) {
        return given().orElseGet(() -> {
            var first = typed(Bilingual.of("备份口令：", "Passphrase of the backup: "));
            if (twice && !Arrays.equals(first, typed(Bilingual.of("再输入一次：", "Once more: ")))) {
                throw new Halt(Halt.Code.USAGE, Bilingual.of("两次输入不一致。", "The two are not the same."));
            }
            return new Passphrase(first);
        });
    }

    private static char[] typed(Bilingual prompt) {
        var console = System.console();
        var words = console == null ? null : console.readPassword("%s", prompt.here());
        if (words == null || words.length == 0) {
            throw new Halt(Halt.Code.USAGE, Bilingual.of("需要口令：请用 --passphrase-file 文件，或设置 " + VARIABLE + "。",
                    "A passphrase is needed: use --passphrase-file FILE, or set " + VARIABLE + "."));
        }
        return words;
    }
}
