package org.shouwang.notices.web;

import java.util.List;

import org.shouwang.notices.ChannelKind;
import org.shouwang.notices.Robot;
import org.shouwang.platform.Role;
import org.shouwang.registry.NeedKind;

/** @param fresh whether nothing was kept yet */
public record NoticeFormPlace(boolean fresh, AudiencePlaces.Places places, List<Robot> robots) {

    public static final List<Role> ROLES = List.of(Role.RESIDENT, Role.VOLUNTEER, Role.LINK, Role.SAMPLER, Role.TRACER, Role.STOREKEEPER,
            Role.DRIVER, Role.SUPPLIER, Role.INSPECTOR, Role.COORDINATOR, Role.ADMIN);

    public List<NeedKind> needs() {
        return List.of(NeedKind.values());
    }

    /** By which a notice can go out besides the program; groups only of companies that have a robot here. */
    public List<ChannelKind> channels() {
        return List.of(ChannelKind.WECOM, ChannelKind.DINGTALK, ChannelKind.FEISHU, ChannelKind.POSTER).stream()
                .filter(kind -> !kind.robot() || robots.stream().anyMatch(robot -> robot.kind() == kind)).toList();
    }

    public List<String> groups(ChannelKind kind) {
        return robots.stream().filter(robot -> robot.kind() == kind).map(Robot::name).toList();
    }
}
