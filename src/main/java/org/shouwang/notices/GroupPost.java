package org.shouwang.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.outbox.Outbox;
import org.shouwang.platform.outbox.OutboxMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts notices on their way into the chat groups, in the transaction in which they are sent. */
@Component
class GroupPost {

    enum What { NOTICE, WITHDRAWAL }

    /** A notice on its way into a group; the outbox knows its parts by the id. */
    record Delivery(UUID id, NoticeId notice, UUID robot, String robotName, What what, String base) {
    }

    private static final String SELECT = """
            SELECT d.id, d.notice_id, d.robot_id, r.name, d.what, d.base FROM notices.delivery d
            JOIN notices.robot r ON r.area_id = d.area_id AND r.id = d.robot_id
            WHERE d.area_id = :area AND\s""";

    private final RobotRows robots;
    private final GroupWords words;
    private final Outbox outbox;
    private final JdbcClient jdbc;

    GroupPost(RobotRows robots, GroupWords words, Outbox outbox, JdbcClient jdbc) {
        this.robots = robots;
        this.words = words;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    void post(Notice notice) {
        if (notice.channels().stream().anyMatch(ChannelKind::robot)) {
            robots.all().stream().filter(robot -> robot.serves(notice)).forEach(robot -> put(notice, robot, What.NOTICE));
        }
    }

    /** Groups that were sent it are told that it is taken back. */
    void takeBack(Notice notice) {
        var told = of(notice.id()).stream().map(Delivery::robot).toList();
        if (!told.isEmpty()) {
            robots.all().stream().filter(robot -> told.contains(robot.id().value())).forEach(robot -> put(notice, robot, What.WITHDRAWAL));
        }
    }

    private void put(Notice notice, Robot robot, What what) {
        var id = Ids.next();
        var base = robots.way(robot.id().value()).orElseThrow().base();
        int made = jdbc.sql("""
                        INSERT INTO notices.delivery (area_id, id, notice_id, robot_id, what, base) VALUES (:area, :id, :notice, :robot, :what, :base)
                        ON CONFLICT DO NOTHING""")
                .param("area", Current.area().value()).param("id", id).param("notice", notice.id().value()).param("robot", robot.id().value())
                .param("what", Columns.word(what)).param("base", base).update();
        if (made == 1) {
            int parts = ChatRobot.of(robot.kind()).bodies(words.of(notice, what, base, false)).size();
            var messages = new ArrayList<OutboxMessage>();
            for (int part = 0; part < parts; part++) {
                messages.add(new OutboxMessage(Ids.next(), RobotChannel.NAME, robot.id().value(), id, part));
            }
            outbox.put(messages);
        }
    }

    List<Delivery> of(NoticeId notice) {
        return read(SELECT + "d.notice_id = :id ORDER BY r.name, d.id", notice.value());
    }

    List<Delivery> find(UUID delivery) {
        return read(SELECT + "d.id = :id", delivery);
    }

    private List<Delivery> read(String sql, UUID id) {
        return jdbc.sql(sql).param("area", Current.area().value()).param("id", id)
                .query((row, n) -> new Delivery(row.getObject("id", UUID.class), new NoticeId(row.getObject("notice_id", UUID.class)),
                        row.getObject("robot_id", UUID.class), row.getString("name"),
                        Columns.wordThere(row, "what", What.class), row.getString("base"))).list();
    }
}
