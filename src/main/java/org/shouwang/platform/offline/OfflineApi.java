package org.shouwang.platform.offline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Open;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Messages;
import org.shouwang.platform.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/areas/{area}/offline")
@Tag(name = "Offline", description = "Devices that go on without network, and what they deliver when it is back.")
class OfflineApi {

    private static final String BEARER = "Bearer ";

    private final OfflineDevices devices;
    private final OfflineInbox inbox;
    private final Areas areas;
    private final Messages messages;
    private final Clock clock;

    OfflineApi(OfflineDevices devices, OfflineInbox inbox, Areas areas, Messages messages, Clock clock) {
        this.devices = devices;
        this.inbox = inbox;
        this.areas = areas;
        this.messages = messages;
        this.clock = clock;
    }

    record DeviceBody(String page, String key, String recovery) {
    }

    record DeviceAnswer(UUID id, String page, String owner, Instant boundAt, Instant heardAt, long skewMs, int unsent, long missing,
            @Nullable Instant revokedAt) {

        static DeviceAnswer of(OfflineDevice device) {
            return new DeviceAnswer(device.id().value(), device.page(), device.ownerName(), device.boundAt(), device.heardAt(),
                    device.skew().toMillis(), device.unsent(), device.missing(), device.revokedAt());
        }
    }

    record RecoveryAnswer(String recovery) {
    }

    record EntryBody(UUID id, long sequence, String kind, Instant madeAt, long skewMs, JsonNode body) {

        SentEntry entry() {
            if (sequence < 1) {
                throw Problem.invalid("platform.form.broken");
            }
            return new SentEntry(id, sequence, kind, madeAt, Duration.ofMillis(skewMs), body);
        }
    }

    /** @param unsent how many entries the device keeps besides these; with no entries at all it only asks what time it is */
    record BatchBody(long skewMs, int unsent, List<EntryBody> entries) {
    }

    record EntryAnswer(UUID id, Answer.Verdict verdict, @Nullable String reason, boolean late) {
    }

    record BatchAnswer(Instant now, boolean revoked, List<EntryAnswer> answers) {
    }

    @PutMapping("/devices/{id}")
    @Requires(Permission.BE_HERE)
    @Operation(summary = "Bind a device; the same again changes nothing")
    DeviceAnswer bind(@PathVariable UUID id, @RequestBody DeviceBody body) {
        return DeviceAnswer.of(devices.bind(new NewDevice(new DeviceId(id), body.page(), body.key(), body.recovery())));
    }

    @GetMapping("/devices")
    @Requires(Permission.BE_HERE)
    @Operation(summary = "One's own devices; everybody's for those who look after accounts")
    List<DeviceAnswer> all() {
        return devices.all().stream().map(DeviceAnswer::of).toList();
    }

    @DeleteMapping("/devices/{id}")
    @Requires(Permission.BE_HERE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraw a device; what was written on it before is still taken")
    void revoke(@PathVariable UUID id) {
        devices.revoke(new DeviceId(id));
    }

    @GetMapping("/devices/{id}/recovery")
    @Requires(Permission.BE_HERE)
    @Operation(summary = "What opens one's own device after the PIN was forgotten")
    RecoveryAnswer recovery(@PathVariable UUID id) {
        return new RecoveryAnswer(devices.recovery(new DeviceId(id)));
    }

    @PostMapping("/entries")
    @Open("a device proves itself by its own key, long after its sign-in has ended")
    @Operation(summary = "Deliver entries, each taken exactly once; the device's key as bearer token")
    BatchAnswer deliver(@PathVariable String area, @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestBody BatchBody batch, Locale locale) {
        var known = areas.find(area).orElseThrow(OfflineApi::unknown);
        return Current.as(Actor.nobody(), known.id(), () -> {
            var device = devices.byKey(key != null && key.startsWith(BEARER) ? key.substring(BEARER.length()).strip() : "")
                    .orElseThrow(OfflineApi::unknown);
            var answers = inbox.accept(device, batch.entries().stream().map(EntryBody::entry).toList());
            devices.heard(device, Duration.ofMillis(batch.skewMs()), Math.max(0, batch.unsent()));
            var words = new Words(messages, locale, known.zone(), clock);
            return new BatchAnswer(clock.instant(), device.revoked(), answers.stream().map(answer -> new EntryAnswer(answer.id(),
                    answer.verdict(), answer.reason() == null ? null : words.t(answer.reason()), answer.late())).toList());
        });
    }

    /** A foreign area, none at all and a key of nobody look the same. */
    private static Problem unknown() {
        return Problem.of(Problem.Kind.SIGN_IN, "platform.offline.device.unknown");
    }
}
