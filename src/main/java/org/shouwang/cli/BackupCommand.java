package org.shouwang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.shouwang.platform.database.Bilingual;
import org.shouwang.platform.database.Database;
import org.shouwang.platform.database.backup.Backup;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "backup", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOption data;
    @Mixin
    private PassphraseOption passphrase;
    @Option(names = "--encrypt", descriptionKey = "backup.encrypt")
    private boolean encrypt;
    @Parameters(paramLabel = "FILE", descriptionKey = "backup.file")
    private Path file;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var words = encrypt ? Optional.of(passphrase.asked(true)) : passphrase.given();
        try (var database = Database.join(data.settings())) {
            var written = new Backup(database.owner(), ProgramVersion.number(), Clock.systemUTC()).write(file, words);
            Files.writeString(data.folder().lastBackup(), Clock.systemUTC().instant() + " " + written.file() + "\n");
            out.println(Bilingual.of("备份完成：%s（%d 张表，%d 行，%.1f MB）", "Backup written: %s (%d tables, %d rows, %.1f MB)")
                    .with(written.file(), written.tables(), written.rows(), written.bytes() / 1e6).here());
        }
        out.println(Bilingual.of(
                "密钥不在备份里：请把 %s 另外保管，不要和备份放在一起。没有它，备份中加密的内容谁也打不开。",
                "The keys are not in the backup: keep a copy of %s somewhere else, apart from the backups. Without it nobody opens what is sealed in them.")
                .with(data.folder().keys()).here());
        return 0;
    }
}
