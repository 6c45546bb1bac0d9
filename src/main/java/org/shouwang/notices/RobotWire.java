package org.shouwang.notices;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.shouwang.platform.outbox.Outcome;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;

/** The line to the robots' webhooks: nothing is followed, nothing is waited for longer than a few seconds, no long answer is read. */
@Component
class RobotWire {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(12);
    private static final long LONGEST_ANSWER = 16 * 1024;
    private static final String AWAY = "notices.trouble.away";

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();
    private final Clock clock;

    RobotWire(Clock clock) {
        this.clock = clock;
    }

    /** Sends one part of a text; a part that it does not have (any more) is none to send. */
    Outcome send(RobotRows.Way way, GroupText text, int part) {
        var robot = ChatRobot.of(way.kind());
        var bodies = robot.bodies(text);
        if (part >= bodies.size()) {
            return new Outcome.Delivered();
        }
        var signed = robot.signed(way.address(), way.secret(), bodies.get(part), clock.instant());
        return ask(robot, signed.address(), ChatRobot.JSON.writeValueAsString(signed.body()));
    }

    private Outcome ask(ChatRobot robot, URI address, String body) {
        var request = HttpRequest.newBuilder(address).timeout(ANSWER).header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        // The request's own time ends with the head of the answer; the body must not take for ever either.
        var asked = http.sendAsync(request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LONGEST_ANSWER));
        try {
            return understood(robot, asked.get(ANSWER.plus(CONNECT).toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            asked.cancel(true);
            return new Outcome.Unclear(AWAY, "timeout");
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome.Unclear(AWAY, "stopped");
        } catch (ExecutionException e) {
            return broken(e.getCause());
        }
    }

    private Outcome understood(ChatRobot robot, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == 429) {
            return ChatRobot.tooFast(Duration.ofMinutes(1));
        }
        if (status >= 500) {
            return new Outcome.NotYet(AWAY, "HTTP " + status);
        }
        if (status >= 300) {
            return new Outcome.Refused("notices.trouble.refused", "HTTP " + status);
        }
        try {
            return robot.read(ChatRobot.JSON.readTree(answer.body()));
        } catch (JacksonException e) {
            return new Outcome.Unclear("notices.trouble.busy", "HTTP " + status);
        }
    }

    /** What never reached the other side may be sent again without a doubt; whatever broke later may have arrived. */
    private static Outcome broken(Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException never -> new Outcome.NotYet(AWAY, "timeout");
            case ConnectException never -> new Outcome.NotYet(AWAY, "no connection");
            case UnknownHostException never -> new Outcome.NotYet(AWAY, "no such host");
            case IOException perhaps -> new Outcome.Unclear(AWAY, perhaps.getClass().getSimpleName());
            default -> throw new IllegalStateException(cause);
        };
    }
}
