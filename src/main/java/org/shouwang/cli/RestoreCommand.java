package org.shouwang.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.shouwang.platform.database.Bilingual;
import org.shouwang.platform.database.backup.Restore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "restore", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOption data;
    @Mixin
    private PassphraseOption passphrase;
    @Parameters(paramLabel = "FILE", descriptionKey = "restore.file")
    private Path file;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var restored = new Restore(data.settings()).read(file, () -> passphrase.asked(false));
        out.println(Bilingual.of("恢复完成：%2$d 张表、%3$d 行，备份时间 %1$s。逐行核对一致。",
                "Restored: %2$d tables and %3$d rows as of %1$s, compared row by row.")
                .with(restored.taken(), restored.tables(), restored.rows()).here());
        out.println(Bilingual.of("启动之前，请把原来的密钥文件夹复制到 %s，否则加密的内容无法打开。",
                "Before you start, copy the keys folder of the old installation to %s; without it what is sealed stays closed.")
                .with(data.folder().keys()).here());
        return 0;
    }
}
