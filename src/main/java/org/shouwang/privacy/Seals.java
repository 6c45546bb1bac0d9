package org.shouwang.privacy;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.shouwang.platform.AreaId;
import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

/** Sealing by area and class of personal data. The keys live outside the database; see docs/security.md. */
@Component
public class Seals {

    /** How long a node may go on with keys that another node destroyed or added to. */
    static final Duration FORGOTTEN_WITHIN = Duration.ofSeconds(10);

    private final KeyStore store;
    private final Clock clock;
    private final LoadingCache<KeyName, KeySet> recent;

    Seals(KeyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.recent = Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(FORGOTTEN_WITHIN).build(store::obtain);
    }

    /** For what lives as long as the area's register: ID numbers, phones, needs. */
    public Seal register(AreaId area) {
        return new Seal(this, new KeyName(area, Kept.REGISTER, null));
    }

    /** For volunteers' records: hours, certificates. */
    public Seal volunteers(AreaId area) {
        return new Seal(this, new KeyName(area, Kept.VOLUNTEER, null));
    }

    /** For everything personal that an incident brought: it goes with the incident's key. */
    public Seal incident(AreaId area, UUID incident) {
        return new Seal(this, new KeyName(area, Kept.INCIDENT, incident));
    }

    /** For pseudonyms and the chain of the audit log. */
    Seal log(AreaId area) {
        return new Seal(this, new KeyName(area, Kept.LOG, null));
    }

    /** Seals with a new key from now on; what was sealed before still opens. */
    void rotate(AreaId area, Kept kept) {
        var name = new KeyName(area, kept, null);
        recent.put(name, store.rotate(name));
    }

    /**
     * Destroys an incident's keys for good, and with them everything sealed under them, wherever a copy lies.
     *
     * @return false when there was nothing left to destroy
     */
    boolean destroyIncident(AreaId area, UUID incident) {
        var name = new KeyName(area, Kept.INCIDENT, incident);
        var destroyed = store.destroy(name, clock.instant());
        recent.invalidate(name);
        return destroyed;
    }

    KeySet keys(KeyName name) {
        return recent.get(name);
    }

    KeySet reread(KeyName name) {
        recent.invalidate(name);
        return recent.get(name);
    }
}
