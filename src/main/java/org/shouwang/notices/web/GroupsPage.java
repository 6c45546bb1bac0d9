package org.shouwang.notices.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouwang.notices.Robot;
import org.shouwang.platform.outbox.Outbox.Backlog;

/** The chat groups with what still waits for each. */
public record GroupsPage(List<Robot> robots, Map<UUID, Backlog> backlog, AudiencePlaces.Places places) {
}
