package org.shouwang.registry;

import java.time.Instant;

import org.shouwang.privacy.Personal;

/** When and how somebody left the register's living part. */
public record Departure(Instant at, LeftHow how, @Personal("to answer who asks for somebody who moved") String to) {
}
