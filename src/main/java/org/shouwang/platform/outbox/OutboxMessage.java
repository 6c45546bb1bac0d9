package org.shouwang.platform.outbox;

import java.util.UUID;

/**
 * Something that has to leave the program. It says where the text is found, not the text itself: the outbox holds no
 * person's data, and what was withdrawn meanwhile is not sent.
 *
 * @param id made by whoever puts it; the same id again changes nothing. A channel whose other side can tell repeats apart
 *     passes it on
 * @param channel the name of the {@link Channel} that delivers it
 * @param target who receives it: limits of rate hold for each target
 * @param series what it is a part of; the channel finds the text by it
 * @param part its place in the series, from 0: a part leaves only after those before it have arrived
 */
public record OutboxMessage(UUID id, String channel, UUID target, UUID series, int part) {
}
