package org.shouwang.platform.tls;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

import org.shouwang.platform.database.Bilingual;
import org.shouwang.platform.database.Halt;

/** On which port encrypted connections are taken. */
final class TlsPort {

    static final String AUTO = "auto";
    /** 8080 and 8443, as people expect; for other ports as far apart. */
    private static final int DISTANCE = 8443 - 8080;
    private static final int ANY = 0;

    private TlsPort() {
    }

    /**
     * A number is meant as it is said; {@code auto} is the usual port, or any free one where another program has that:
     * a second program on the machine should start without being asked.
     */
    static int choose(String said, int plain) {
        if (said.equals(AUTO)) {
            int usual = plain + DISTANCE;
            return plain > 0 && usual < 65_536 && free(usual) ? usual : ANY;
        }
        int port = number(said);
        if (port != ANY && !free(port)) {
            throw new Halt(Halt.Code.PORT_TAKEN, Bilingual.of("加密端口 %s 已被占用。请用 SHOUWANG_TLS_PORT 换一个。",
                    "The port %s for encrypted connections is taken. Name another one by SHOUWANG_TLS_PORT.").with(port));
        }
        return port;
    }

    private static int number(String said) {
        try {
            return Integer.parseInt(said);
        } catch (NumberFormatException e) {
            throw TlsHalt.of("SHOUWANG_TLS_PORT 应是端口号、auto 或 off，而不是“%s”。",
                    "SHOUWANG_TLS_PORT is a port, auto or off, not “%s”.", said);
        }
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
