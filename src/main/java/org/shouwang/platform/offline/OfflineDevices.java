package org.shouwang.platform.offline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Devices that go on without network: bound by somebody who is signed in, withdrawn when lost. */
@Component
public class OfflineDevices {

    static final String TOPIC = "devices";
    private static final int MOST = 200;
    private static final int KEY_BYTES = 32;
    private static final Pattern PAGE = Pattern.compile("[a-z]+\\.[a-z-]{2,40}");

    private final DeviceRows rows;
    private final LiveUpdates live;
    private final Clock clock;

    OfflineDevices(DeviceRows rows, LiveUpdates live, Clock clock) {
        this.rows = rows;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Binds a device to its page, as the current actor's. The same again changes nothing.
     *
     * @throws Problem {@code platform.offline.device.taken} when there is another device with this id
     */
    @Transactional
    public OfflineDevice bind(NewDevice device) {
        var key = bytes(device.key());
        var recovery = bytes(device.recovery());
        if (key.length != KEY_BYTES || recovery.length != KEY_BYTES || !PAGE.matcher(device.page()).matches()) {
            throw Problem.invalid("platform.form.broken");
        }
        var area = Current.area();
        var owner = Current.actor();
        if (!rows.add(area, device, hash(device.key()), recovery, owner.id(), owner.name(), clock.instant())
                && !rows.hasKey(area, device.id(), hash(device.key()), owner.id())) {
            throw Problem.refused("platform.offline.device.taken");
        }
        live.changed(TOPIC);
        return rows.find(area, device.id()).orElseThrow();
    }

    /** Whose key this is in the current area, also when the device was withdrawn. */
    @Transactional(readOnly = true)
    public Optional<OfflineDevice> byKey(String key) {
        return rows.byKey(Current.area(), hash(key));
    }

    /** Notes what the device said of itself. */
    @Transactional
    public void heard(OfflineDevice device, Duration skew, int unsent) {
        rows.heard(Current.area(), device.id(), skew, unsent, clock.instant());
        live.changed(TOPIC);
    }

    /** The actor's own devices, or everybody's for those who look after accounts; at most some hundred, last heard of first. */
    @Transactional(readOnly = true)
    public List<OfflineDevice> all() {
        return rows.all(Current.area(), everybodys() ? null : Current.actor().id(), MOST);
    }

    /**
     * Withdraws a device: what is written on it from now on is refused, what was written before is still taken.
     * Withdrawing again changes nothing.
     *
     * @throws Problem {@code platform.offline.device.unknown}
     */
    @Transactional
    public OfflineDevice revoke(DeviceId id) {
        var device = rows.find(Current.area(), id)
                .filter(found -> found.owner().equals(Current.actor().id()) || Current.actor().may(Permission.ACCOUNTS_EDIT, Current.area()))
                .orElseThrow(() -> Problem.notFound("platform.offline.device.unknown"));
        rows.revoke(Current.area(), id, Current.actor().id(), clock.instant());
        live.changed(TOPIC);
        return device;
    }

    /**
     * What opens the records on the actor's own device after the PIN was forgotten, in Base64url.
     *
     * @throws Problem {@code platform.offline.device.unknown} also for somebody else's and for a withdrawn one
     */
    @Transactional(readOnly = true)
    public String recovery(DeviceId id) {
        return rows.recovery(Current.area(), id, Current.actor().id())
                .map(recovery -> Base64.getUrlEncoder().withoutPadding().encodeToString(recovery))
                .orElseThrow(() -> Problem.notFound("platform.offline.device.unknown"));
    }

    private static boolean everybodys() {
        return Current.actor().may(Permission.ACCOUNTS_READ, Current.area());
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("platform.form.broken");
        }
    }

    /** The key is random and long, so that a plain hash hides it. */
    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
