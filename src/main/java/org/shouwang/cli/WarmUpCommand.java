package org.shouwang.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.concurrent.Callable;

import org.shouwang.platform.DemoContent;
import org.shouwang.platform.database.DataFolder;
import org.springframework.util.FileSystemUtils;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/**
 * Acts the demo out once on a folder of its own and ends. From this run Java learns how to start fast and which parts of the
 * program are worth translating at once: an opening or a round of the first minute is then nearly as quick as later ones.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    @ParentCommand
    private Shouwang shouwang;

    @Override
    public Integer call() throws IOException {
        var folder = Files.createTempDirectory("shouwang-warm-up");
        try {
            new DemoCommunity(DemoContent.Size.COMMUNITY).actOut(new RunningProgram(shouwang.program(), new DataFolder(folder.resolve("data")),
                    new PrintWriter(OutputStream.nullOutputStream())), percent -> { });
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return 0;
    }
}
