package org.shouwang.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.drill.Instance;
import org.shouwang.drill.Memory;
import org.shouwang.drill.Visitor;

/** One visitor who sends too much, or hardly anything for a long time, takes nothing away from the others. */
@Tag("system")
class TooMuchSentTests {

    private static final int SLOW = 400;
    private static final long HUNDRED_MEGABYTES = 100L * 1024 * 1024;
    private static Instance instance;

    @BeforeAll
    static void start() {
        instance = Instance.temporary("serve");
    }

    @AfterAll
    static void stop() {
        instance.close();
    }

    @ParameterizedTest
    @CsvSource({"en, too large", "zh-CN, 太大"})
    void a_body_of_a_hundred_megabytes_is_refused_in_both_languages(String language, String said) {
        var visitor = Visitor.anonymous(instance.url()).always("Accept-Language", language);
        var answer = visitor.send(visitor.request("/sign-in").header("Content-Type", "application/json").header("Accept", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Zeros(HUNDRED_MEGABYTES)), HUNDRED_MEGABYTES)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("detail").asString("")).contains(said);
    }

    @Test
    void a_body_without_end_takes_no_memory() {
        var visitor = Visitor.anonymous(instance.url());
        visitor.get("/sign-in");
        var before = Memory.of(instance.pid());
        var answer = visitor.send(visitor.request("/sign-in").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new Zeros(HUNDRED_MEGABYTES))));
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(Memory.of(instance.pid()).resident() - before.resident()).isLessThan(HUNDRED_MEGABYTES);
        assertThat(visitor.get("/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void four_hundred_visitors_who_send_a_letter_a_second_keep_nobody_waiting() throws IOException, InterruptedException {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < SLOW; i++) {
                var socket = new Socket("127.0.0.1", instance.port());
                socket.getOutputStream().write(("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 100000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            var visitor = Visitor.anonymous(instance.url());
            for (int second = 0; second < 5; second++) {
                for (var socket : slow) {
                    trickle(socket);
                }
                var answer = visitor.get("/actuator/health");
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.took()).isLessThan(Duration.ofSeconds(2));
                Thread.sleep(1_000);
            }
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    private static void trickle(Socket socket) {
        try {
            socket.getOutputStream().write('a');
        } catch (IOException closedByTheServer) {
            // that is a good answer too
        }
    }

    /** So many zeros, without keeping them. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? '0' : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int some = (int) Math.min(length, left);
            left -= some;
            return some == 0 ? -1 : some;
        }
    }
}
