package org.shouwang.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a notice will be in each group, before it is sent. */
@Component
public class GroupPreviews {

    /**
     * What one company's groups will get.
     *
     * @param groups that will get it
     * @param messages as they will read, one after the other
     * @param bytes of the longest of them
     * @param limit of what one message may have
     */
    public record Preview(ChannelKind kind, List<String> groups, List<String> messages, int bytes, int limit) {
    }

    private final RobotRows robots;
    private final GroupWords words;

    GroupPreviews(RobotRows robots, GroupWords words) {
        this.robots = robots;
        this.words = words;
    }

    /** For each of the notice's robots' companies; also where no group is served, so that one sees why. */
    @Transactional(readOnly = true)
    public List<Preview> of(Notice notice) {
        var previews = new ArrayList<Preview>();
        var kinds = notice.channels().stream().filter(ChannelKind::robot).sorted().toList();
        if (kinds.isEmpty()) {
            return previews;
        }
        var served = robots.all().stream().filter(robot -> robot.serves(notice)).collect(Collectors.groupingBy(Robot::kind));
        for (var kind : kinds) {
            var groups = served.getOrDefault(kind, List.of());
            var base = groups.isEmpty() ? "" : robots.way(groups.getFirst().id().value()).map(RobotRows.Way::base).orElse("");
            var robot = ChatRobot.of(kind);
            var bodies = robot.bodies(words.of(notice, GroupPost.What.NOTICE, base, false));
            previews.add(new Preview(kind, groups.stream().map(Robot::name).toList(), bodies.stream().map(robot::shown).toList(),
                    bodies.stream().mapToInt(robot::size).max().orElse(0), robot.limit()));
        }
        return List.copyOf(previews);
    }
}
