package org.shouwang.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root. An ordinary user needs nothing ({@code prefix} is empty); for root its programs are
 * run in a user namespace of their own, or where a container forbids that, as the nameless user 65534, who keeps one
 * single right of root: to reach the data folder.
 */
record RunAs(List<String> prefix, int owner) {

    private static final int NOBODY = 65534;
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> NAMELESS = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY,
            "--clear-groups", "--inh-caps=+dac_override", "--ambient-caps=+dac_override");

    static RunAs here() {
        int me = me();
        if (me != 0) {
            return new RunAs(List.of(), me);
        }
        if (works(NAMESPACE)) {
            return new RunAs(NAMESPACE, 0);
        }
        if (works(NAMELESS)) {
            return nameless();
        }
        throw new Halt(Halt.Code.DATABASE, Bilingual.of(
                "PostgreSQL 不能以 root 运行，而本机既不允许用户命名空间，也没有 setpriv。请用普通用户启动守望。",
                "PostgreSQL does not run as root, and this machine allows neither user namespaces nor setpriv. Start Shouwang as an ordinary user."));
    }

    /** Root's way inside a container. */
    static RunAs nameless() {
        return new RunAs(NAMELESS, NOBODY);
    }

    /** The files change hands when root's way of running changed, or when the folder was copied by another user. */
    void own(Path folder) throws IOException {
        if (me() != 0 || (int) Files.getAttribute(folder, "unix:uid") == owner) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var each : all.toList()) {
                Files.setAttribute(each, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    static int me() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name")) ? 0 : -1;
        }
    }

    private static boolean works(List<String> prefix) {
        try {
            var command = new java.util.ArrayList<>(prefix);
            command.add("true");
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
