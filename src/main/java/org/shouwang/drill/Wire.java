package org.shouwang.drill;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * One kept connection to the program, as bare as HTTP gets. Thousands a second are asked for by the same two processors
 * that answer them: whoever asks must take next to nothing, or the asking is what is measured.
 */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE_MS = 60_000;

    private final String host;
    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    /** The answer to one request. */
    public record Reply(int status, String body) {
    }

    public Wire(URI base) {
        this.host = base.getHost();
        this.port = base.getPort();
    }

    /** A request as it goes over the wire, to be made beforehand or as one goes. */
    public static byte[] post(String path, String headers, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        var head = ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n"
                + headers + "\r\n").getBytes(StandardCharsets.US_ASCII);
        var request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    /** The server may end a connection after some hundred requests; then the next one goes over a new one. */
    public Reply send(byte[] request) throws IOException {
        var open = socket;
        if (open == null) {
            open = new Socket(host, port);
            open.setTcpNoDelay(true);
            open.setSoTimeout(PATIENCE_MS);
            socket = open;
            in = new BufferedInputStream(open.getInputStream(), 16_384);
        }
        open.getOutputStream().write(request);
        return reply(java.util.Objects.requireNonNull(in));
    }

    private Reply reply(InputStream from) throws IOException {
        int status = Integer.parseInt(line(from).split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (var header = line(from); !header.isEmpty(); header = line(from)) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                last = lower.contains("close");
            }
        }
        var body = chunked ? chunks(from) : from.readNBytes(length);
        if (last) {
            close();
        }
        return new Reply(status, new String(body, StandardCharsets.UTF_8));
    }

    private static byte[] chunks(InputStream from) throws IOException {
        var body = new ByteArrayOutputStream(1_024);
        while (true) {
            int size = Integer.parseInt(line(from).strip(), 16);
            if (size == 0) {
                line(from);
                return body.toByteArray();
            }
            body.write(from.readNBytes(size));
            line(from);
        }
    }

    private static String line(InputStream from) throws IOException {
        var line = new StringBuilder(64);
        for (int c = from.read(); c != '\n'; c = from.read()) {
            if (c < 0) {
                throw new IOException("the connection ended");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        var open = socket;
        socket = null;
        in = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // it is of no use any more
            }
        }
    }
}
