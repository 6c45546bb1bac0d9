package org.shouwang.platform.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The time of an instance that was started for a drill: it stands still until the drill puts it forward, so that the same
 * drill happens at the same times however fast the machine is. It never goes back.
 */
@Component
@ConditionalOnProperty(DrillClock.SETTING)
class DrillClock extends Clock {

    static final String SETTING = "shouwang.drill.begin";

    private volatile Instant now;

    DrillClock(@Value("${" + SETTING + "}") Instant begin) {
        this.now = begin;
    }

    /** Whether it went forward: not for an instant that has passed. */
    synchronized boolean forward(Instant to) {
        if (to.isBefore(now)) {
            return false;
        }
        now = to;
        return true;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The same hands under another zone: what goes forward here goes forward there. */
    @Override
    public Clock withZone(ZoneId other) {
        var hands = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return hands.instant();
            }

            @Override
            public ZoneId getZone() {
                return other;
            }

            @Override
            public Clock withZone(ZoneId another) {
                return hands.withZone(another);
            }
        };
    }
}
