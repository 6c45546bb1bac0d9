package org.shouwang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Greeting;
import org.shouwang.platform.database.Bilingual;
import org.shouwang.platform.database.DataFolder;
import org.shouwang.platform.database.Halt;
import org.shouwang.platform.database.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The web program on a data folder, from the start until somebody stops it. */
final class RunningProgram {

    private final Class<?> program;
    private final DataFolder folder;
    private final PrintWriter console;
    private final CountDownLatch stopped = new CountDownLatch(1);

    RunningProgram(Class<?> program, DataFolder folder, PrintWriter console) {
        this.program = program;
        this.folder = folder;
        this.console = console;
    }

    /** @param more settings of the command that starts it */
    ConfigurableApplicationContext start(@Nullable Integer port, Map<String, Object> more) {
        refuseTakenPort(port);
        var context = begin(port, more);
        greet(context);
        return context;
    }

    /** The same without a word: whoever calls this says that it is ready, by {@link #greet}. */
    ConfigurableApplicationContext begin(@Nullable Integer port, Map<String, Object> more) {
        return run(more, port == null ? List.of() : List.of("--shouwang.port=" + port));
    }

    /** A program that keeps a time of its own, lets simulated people in, and answers nobody but this machine. */
    ConfigurableApplicationContext rehearse(Instant begins, Map<String, Object> more) {
        return run(more, List.of("--shouwang.port=0", "--server.address=127.0.0.1", "--shouwang.tls.port=off", "--shouwang.drill.begin=" + begins));
    }

    private ConfigurableApplicationContext run(Map<String, Object> more, List<String> arguments) {
        folder.make();
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var application = new SpringApplication(program);
        application.setDefaultProperties(defaults(more));
        return application.run(arguments.toArray(String[]::new));
    }

    /** The console stays quiet; what happens stands in the log file, one JSON object a line with the request's name. */
    private Map<String, Object> defaults(Map<String, Object> more) {
        var defaults = new HashMap<String, Object>();
        defaults.put("shouwang.data", folder.root().toString());
        defaults.put("shouwang.tls.port", "auto");
        defaults.put("spring.config.import", "optional:file:" + folder.settings());
        defaults.put("logging.file.name", folder.logs().resolve("shouwang.log").toString());
        defaults.put("logging.structured.format.file", "ecs");
        defaults.put("logging.threshold.console", "OFF");
        defaults.put("logging.logback.rollingpolicy.max-file-size", "20MB");
        defaults.put("logging.logback.rollingpolicy.max-history", "190");
        defaults.put("logging.logback.rollingpolicy.total-size-cap", "2GB");
        defaults.putAll(more);
        return defaults;
    }

    void greet(ConfigurableApplicationContext context) {
        var address = address(context);
        context.getBeanProvider(Greeting.class).orderedStream()
                .flatMap(greeting -> greeting.lines(address).stream())
                .forEach(line -> console.println(line.here()));
        console.println("Shouwang is ready at " + address);
        console.flush();
    }

    static String address(ConfigurableApplicationContext context) {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        boolean secure = context.getEnvironment().getProperty("server.ssl.enabled", Boolean.class, false);
        return (secure ? "https" : "http") + "://localhost:" + port;
    }

    /** Said before the database is started, so that the answer comes at once. */
    void refuseTakenPort(@Nullable Integer given) {
        int port = given != null ? given : Settings.of(folder).value("shouwang.port").map(Integer::valueOf).orElse(8080);
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException | IllegalArgumentException e) {
            throw new Halt(Halt.Code.PORT_TAKEN, Bilingual.of(
                    "端口 %s 不能使用（%s）。请停止占用它的程序，或换一个：--port 8081。",
                    "The port %s cannot be used (%s). Stop the program that has it, or take another one: --port 8081.")
                    .with(port, e.getMessage()), e);
        }
    }

    /** The web server and the database are stopped in order by the container's own shutdown hook. */
    int stayUntilStopped() throws InterruptedException {
        stopped.await();
        return 0;
    }
}
