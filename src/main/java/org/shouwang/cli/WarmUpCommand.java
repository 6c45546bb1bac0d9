package org.shouwang.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

import org.shouwang.platform.database.DataFolder;
import org.springframework.util.FileSystemUtils;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Starts once on a folder of its own, opens a few pages and ends: from this run Java learns how to start fast. */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    @ParentCommand
    private Shouwang shouwang;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("shouwang-warm-up");
        try (var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
            var program = new RunningProgram(shouwang.program(), new DataFolder(folder.resolve("data")),
                    new PrintWriter(OutputStream.nullOutputStream()));
            try (var context = program.start(0, Map.of())) {
                var page = HttpRequest.newBuilder(URI.create(RunningProgram.address(context) + "/")).timeout(Duration.ofSeconds(30)).build();
                for (int visit = 0; visit < 20; visit++) {
                    client.send(page, BodyHandlers.discarding());
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return 0;
    }
}
