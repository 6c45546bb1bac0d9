package org.shouwang.incidents;

import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Area;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Problem.Text;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.privacy.Seals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.JsonNode;

/** Orders (指令、紧急部署) from an area to those below it: taken on by a person there, reported done with proof. */
@Component
public class Orders {

    private static final String ORDER = "order";
    private static final String STATE = "order-state";

    private final OrderRows rows;
    private final Letters letters;
    private final IncidentLog log;
    private final Areas areas;
    private final Seals seals;
    private final LiveUpdates live;
    private final AreaDay day;

    Orders(OrderRows rows, Letters letters, IncidentLog log, Areas areas, Seals seals, LiveUpdates live, AreaDay day) {
        this.rows = rows;
        this.letters = letters;
        this.log = log;
        this.areas = areas;
        this.seals = seals;
        this.live = live;
        this.day = day;
    }

    /** Orders of this area, the newest first, with how far each area below is. */
    @Transactional(readOnly = true)
    public List<GivenOrder> given() {
        return rows.given(null);
    }

    @Transactional(readOnly = true)
    public Optional<GivenOrder> given(UUID id) {
        return rows.given(id).stream().findFirst();
    }

    /** Orders from above: those to do first, by their hour. */
    @Transactional(readOnly = true)
    public List<ReceivedOrder> received() {
        return rows.received();
    }

    /** Those that are not done yet, at most twenty. */
    @Transactional(readOnly = true)
    public List<ReceivedOrder> toDo() {
        return rows.toDo();
    }

    @Transactional(readOnly = true)
    public Optional<ReceivedOrder> received(UUID id) {
        return rows.received(id);
    }

    /** Gives an order to areas below this one. The same id again changes nothing. */
    @Transactional
    public GivenOrder give(NewOrder order) {
        var below = areas.below(Current.area()).stream().map(Area::id).collect(Collectors.toSet());
        if (!below.containsAll(order.to())) {
            throw Problem.invalid("platform.problem.check").at("to", "incidents.order.not-below");
        }
        if (given(order.id()).isEmpty()) {
            if (!order.due().isAfter(day.now())) {
                throw Problem.invalid("platform.problem.check").at("due", "incidents.order.past");
            }
            rows.give(order, day.now(), Current.actor().name());
            var told = Map.of("title", order.title(), "said", order.said(), "due", order.due().toString(), "at", day.now().toString(),
                    "by", Current.actor().name());
            order.to().forEach(to -> letters.write(to, ORDER, order.id(), told));
            note(Text.of("incidents.log.order-given", order.title(), order.to().size(), order.due()), "/orders/given/" + order.id());
        }
        return given(order.id()).orElseThrow();
    }

    /** Takes an order on, by name; the same again changes nothing. */
    @Transactional
    public ReceivedOrder acknowledge(UUID id) {
        var order = known(id);
        if (rows.acknowledge(id, day.now(), Current.actor().name())) {
            note(Text.of("incidents.log.order-acknowledged", order.title()), "/orders/" + id);
            tell(known(id), null);
        }
        return known(id);
    }

    /** Reports an order done; it cannot be reported otherwise afterwards. */
    @Transactional
    public ReceivedOrder done(UUID id, Proof proof) {
        var order = known(id);
        var sealed = proof.type().map(type -> new OrderRows.SealedFile(sealed(Current.area(), id, proof.file()), type)).orElse(null);
        if (rows.done(id, day.now(), Current.actor().name(), proof.words(), sealed)) {
            note(Text.of("incidents.log.order-done", order.title()), "/orders/" + id);
            tell(known(id), proof.file());
        }
        return known(id);
    }

    /** The file that lies with the proof, here or as it came from an area below. */
    @Transactional(readOnly = true)
    public Optional<Proof> file(UUID id, @Nullable AreaId from) {
        return (from == null ? rows.fileReceived(id) : rows.fileGiven(id, from)).map(file ->
                new Proof("-", seals.register(Current.area()).openBytes(file.sealed(), context(id))));
    }

    private byte[] sealed(AreaId area, UUID order, byte[] file) {
        return seals.register(area).sealBytes(file, context(order));
    }

    private static String context(UUID order) {
        return "incidents.order.file/" + order;
    }

    private void tell(ReceivedOrder order, byte @Nullable [] file) {
        var state = order.state();
        var body = new HashMap<String, String>();
        body.put("acknowledged", String.valueOf(state.acknowledgedAt()));
        body.put("by", state.acknowledgedBy());
        if (state.doneAt() != null) {
            body.put("done", state.doneAt().toString());
            body.put("doneBy", state.doneBy());
            body.put("proof", state.proof());
        }
        if (file != null) {
            body.put("file", Base64.getEncoder().encodeToString(file));
        }
        letters.write(order.from(), STATE, order.id(), body);
    }

    /** An order has come from above. */
    @Component
    record Incoming(OrderRows rows, IncidentLog log, LiveUpdates live) implements LetterReader {

        @Override
        public String kind() {
            return ORDER;
        }

        @Override
        public void read(AreaId from, UUID subject, JsonNode body) {
            var due = Instant.parse(body.get("due").asString());
            if (rows.receive(new ReceivedOrder(subject, from, body.get("title").asString(), body.get("said").asString(), due,
                    Instant.parse(body.get("at").asString()), body.get("by").asString(),
                    new OrderState(Current.area(), null, "", null, "", "", false)))) {
                log.note(LogTopic.ORDERS, Text.of("incidents.log.order-received", body.get("title").asString(), due), "/orders/" + subject);
                live.changed("orders");
                live.changed("today");
            }
        }
    }

    /** An area below has told how far it is. */
    @Component
    record Answered(OrderRows rows, Seals seals, LiveUpdates live) implements LetterReader {

        @Override
        public String kind() {
            return STATE;
        }

        @Override
        public void read(AreaId from, UUID subject, JsonNode body) {
            OrderRows.SealedFile file = null;
            if (body.has("file")) {
                var bytes = Base64.getDecoder().decode(body.get("file").asString());
                file = new OrderRows.SealedFile(seals.register(Current.area()).sealBytes(bytes, context(subject)), Proof.Type.of(bytes).orElseThrow());
            }
            rows.told(subject, new OrderState(from, Instant.parse(body.get("acknowledged").asString()), body.get("by").asString(),
                    body.has("done") ? Instant.parse(body.get("done").asString()) : null, said(body, "doneBy"), said(body, "proof"), file != null), file);
            live.changed("orders");
            live.changed("today");
        }

        private static String said(JsonNode body, String field) {
            return body.has(field) ? body.get(field).asString() : "";
        }
    }

    private void note(Text what, String path) {
        log.note(LogTopic.ORDERS, what, path);
        live.changed("orders");
        live.changed("today");
    }

    private ReceivedOrder known(UUID id) {
        return rows.received(id).orElseThrow(() -> Problem.notFound("incidents.order.unknown"));
    }
}
