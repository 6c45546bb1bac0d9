package org.shouwang.notices;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.shouwang.notices.GroupPost.What;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.outbox.Channel;
import org.shouwang.platform.outbox.OutboxMessage;
import org.shouwang.platform.outbox.Outcome;
import org.shouwang.platform.outbox.Rate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chat groups as a way out of the program. None of the three companies' robots recognises a message that it had before, so
 * after a kill in the wrong moment a group may read a part twice; the repeat begins with a line that says so.
 */
@Component
class RobotChannel implements Channel {

    static final String NAME = "notices.robot";

    private final GroupPost post;
    private final GroupWords words;
    private final NoticeRows notices;
    private final RobotRows robots;
    private final RobotWire wire;
    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final java.time.Clock clock;

    RobotChannel(GroupPost post, GroupWords words, NoticeRows notices, RobotRows robots, RobotWire wire, JdbcClient jdbc,
            PlatformTransactionManager transactions, java.time.Clock clock) {
        this.post = post;
        this.words = words;
        this.notices = notices;
        this.robots = robots;
        this.wire = wire;
        this.jdbc = jdbc;
        this.clock = clock;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    @Override
    public String name() { return NAME; }

    @Override
    public List<Rate> rates(UUID robot) {
        return way(robot).map(way -> ChatRobot.of(way.kind()).rates()).orElse(List.of());
    }

    @Override
    public Outcome deliver(OutboxMessage message, boolean again) {
        var way = way(message.target()).filter(one -> !one.removed());
        var delivery = read(() -> post.find(message.series()).stream().findFirst());
        var notice = delivery.flatMap(one -> read(() -> notices.find(one.notice())));
        if (way.isEmpty() || notice.isEmpty()) {
            return new Outcome.Pointless("notices.trouble.robot-gone");
        }
        var what = delivery.get().what();
        if (what == What.NOTICE && !notice.get().holds(clock.instant())) {
            return new Outcome.Pointless("notices.trouble.over");
        }
        return wire.send(way.get(), words.of(notice.get(), what, delivery.get().base(), again), message.part());
    }

    @Override
    public Map<UUID, Problem.Text> describe(Collection<OutboxMessage> messages) {
        var said = new HashMap<UUID, Problem.Text>();
        reading.executeWithoutResult(status -> jdbc.sql("""
                        SELECT d.id, n.headline, r.name FROM notices.delivery d
                        JOIN notices.notice n ON n.area_id = d.area_id AND n.id = d.notice_id
                        JOIN notices.robot r ON r.area_id = d.area_id AND r.id = d.robot_id
                        WHERE d.area_id = :area AND d.id = ANY (CAST(:series AS uuid[]))""")
                .param("area", Current.area().value())
                .param("series", messages.stream().map(message -> message.series().toString()).distinct().toArray(String[]::new))
                .query(row -> {
                    var text = Problem.Text.of("notices.group.message", row.getString("headline"), row.getString("name"));
                    var series = row.getObject("id", UUID.class);
                    messages.stream().filter(message -> message.series().equals(series)).forEach(message -> said.put(message.id(), text));
                }));
        return said;
    }

    private Optional<RobotRows.Way> way(UUID robot) {
        return read(() -> robots.way(robot));
    }

    private <T> Optional<T> read(java.util.function.Supplier<Optional<T>> from) {
        var found = reading.execute(status -> from.get());
        return found == null ? Optional.empty() : found;
    }
}
