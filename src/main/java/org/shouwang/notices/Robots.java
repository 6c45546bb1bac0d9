package org.shouwang.notices;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.outbox.Outcome;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The robots that write into chat groups. Whoever sends notices may set them up. A robot's address must be one of its
 * company's, or of a host that whoever runs the program allows ({@code SHOUWANG_ROBOT_HOSTS}): otherwise the program could
 * be made to knock at any door inside the network.
 */
@Component
public class Robots {

    private static final Map<ChannelKind, Set<String>> HOSTS = Map.of(
            ChannelKind.WECOM, Set.of("qyapi.weixin.qq.com"),
            ChannelKind.DINGTALK, Set.of("oapi.dingtalk.com"),
            ChannelKind.FEISHU, Set.of("open.feishu.cn", "open.larksuite.com"));

    private final RobotRows rows;
    private final RobotWire wire;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final Set<String> moreHosts;

    Robots(RobotRows rows, RobotWire wire, Audit audit, Clock clock, PlatformTransactionManager transactions,
            @Value("${shouwang.robot.hosts:}") String moreHosts) {
        this.rows = rows;
        this.wire = wire;
        this.audit = audit;
        this.clock = clock;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        this.moreHosts = Stream.of(moreHosts.split(",")).map(String::strip).filter(host -> !host.isEmpty()).collect(Collectors.toSet());
    }

    /** Those in use, by name. */
    @Transactional(readOnly = true)
    public List<Robot> all() {
        Current.demand(Permission.NOTICES_SEND);
        return rows.all();
    }

    @Transactional(readOnly = true)
    public Optional<Robot> find(RobotId id) {
        Current.demand(Permission.NOTICES_SEND);
        return rows.find(id);
    }

    /**
     * Adds a robot; under the same id again nothing changes.
     *
     * @param base how phones reach this program, for the link below its messages
     * @throws Problem {@code notices.robot.host} for an address that is not its company's
     */
    @Transactional
    public Robot add(RobotId id, RobotFacts facts, String base) {
        Current.demand(Permission.NOTICES_SEND);
        if (facts.address() == null) {
            throw Problem.invalid("platform.problem.check").at("address", "platform.field.missing");
        }
        demandHost(facts.kind(), facts.address());
        rows.add(id, facts, facts.address(), base);
        audit.record(AuditEntry.of(Act.ADDED, "notices.audit.robot").detail(facts.name()));
        return rows.find(id).orElseThrow();
    }

    @Transactional
    public Robot edit(RobotId id, long version, RobotFacts facts, String base) {
        Current.demand(Permission.NOTICES_SEND);
        var known = known(id);
        if (facts.address() != null) {
            demandHost(facts.kind(), facts.address());
        } else if (known.kind() != facts.kind()) {
            // The address of one company's robot is none of another's.
            throw Problem.invalid("platform.problem.check").at("address", "platform.field.missing");
        }
        if (!rows.edit(id, version, facts, base)) {
            throw Problem.stale();
        }
        audit.record(AuditEntry.of(Act.CHANGED, "notices.audit.robot").detail(facts.name()));
        return known(id);
    }

    /** It writes nothing any more, and what still waited for it is not sent. */
    @Transactional
    public void remove(RobotId id, long version) {
        Current.demand(Permission.NOTICES_SEND);
        var robot = known(id);
        if (!robot.removed()) {
            if (!rows.remove(id, version, clock.instant())) {
                throw Problem.stale();
            }
            audit.record(AuditEntry.of(Act.CHANGED, "notices.audit.robot-removed").detail(robot.name()));
        }
    }

    /** Writes one sentence into the group now, and says what came of it; outside of any transaction, within the time of an attempt. */
    public Outcome test(RobotId id, String sentence) {
        Current.demand(Permission.NOTICES_SEND);
        var known = reading.execute(status -> rows.way(id.value()));
        var way = Optional.ofNullable(known).flatMap(one -> one).filter(one -> !one.removed())
                .orElseThrow(() -> Problem.notFound("notices.robot.unknown"));
        return wire.send(way, GroupText.test(sentence), 0);
    }

    private Robot known(RobotId id) {
        return rows.find(id).orElseThrow(() -> Problem.notFound("notices.robot.unknown"));
    }

    private void demandHost(ChannelKind kind, URI address) {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        var its = "https".equalsIgnoreCase(address.getScheme()) && address.getPort() == -1 && Objects.requireNonNull(HOSTS.get(kind)).contains(host);
        if (!its && !moreHosts.contains(address.getAuthority().toLowerCase(Locale.ROOT))) {
            throw Problem.invalid("platform.problem.check").at("address", "notices.robot.host", String.join(" / ", Objects.requireNonNull(HOSTS.get(kind))));
        }
    }
}
