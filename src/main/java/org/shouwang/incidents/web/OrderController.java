package org.shouwang.incidents.web;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.Orders;
import org.shouwang.incidents.Proof;
import org.shouwang.platform.Area;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Orders from above: taken on, reported done; and those given to the areas below. */
@Controller
class OrderController {

    private static final String FORM = "incidents/orderForm";
    private static final String RECEIVED = "incidents/orderReceived";

    private final Orders orders;
    private final Areas areas;
    private final AreaDay day;

    OrderController(Orders orders, Areas areas, AreaDay day) {
        this.orders = orders;
        this.areas = areas;
        this.day = day;
    }

    @GetMapping("/a/{area}/orders")
    @Requires(Permission.INCIDENT_READ)
    Html all() {
        return Html.page("incidents/orders", page());
    }

    @GetMapping("/a/{area}/orders/lists")
    @Requires(Permission.INCIDENT_READ)
    Html lists() {
        return Html.part("incidents/orderLists", page());
    }

    private OrdersPage page() {
        return new OrdersPage(orders.received(), orders.given(), areas.all().stream().collect(Collectors.toMap(Area::id, Area::name)), day.now());
    }

    @GetMapping("/a/{area}/orders/new")
    @Requires(Permission.ORDERS_GIVE)
    Html blank() {
        var below = below();
        var tomorrow = LocalDateTime.ofInstant(day.now(), day.zone()).truncatedTo(ChronoUnit.HOURS).plusHours(4);
        return Html.page(FORM, Typed.fresh(new OrderForm(Ids.next().toString(), "", "", tomorrow.toString(),
                below.stream().map(area -> area.id().toString()).toList()), below));
    }

    @PostMapping("/a/{area}/orders")
    @Requires(Permission.ORDERS_GIVE)
    Html give(OrderForm form) {
        return Typed.attempt(FORM, form, this::below, () -> {
            var order = orders.give(form.order(day.zone()));
            return Html.goToHere("/orders/given/" + order.id()).saying("incidents.order.given", order.title(), order.areas().size());
        });
    }

    @GetMapping("/a/{area}/orders/given/{id}")
    @Requires(Permission.INCIDENT_READ)
    Html given(@PathVariable UUID id) {
        var order = orders.given(id).orElseThrow(() -> Problem.notFound("incidents.order.unknown"));
        return Html.page("incidents/orderGiven", new OrdersPage(List.of(), List.of(order),
                areas.all().stream().collect(Collectors.toMap(Area::id, Area::name)), day.now()));
    }

    @GetMapping("/a/{area}/orders/{id}")
    @Requires(Permission.INCIDENT_READ)
    Html received(@PathVariable UUID id) {
        return Html.page(RECEIVED, Typed.fresh("", around(id)));
    }

    @PostMapping("/a/{area}/orders/{id}/acknowledge")
    @Requires(Permission.INCIDENT_RUN)
    Html acknowledge(@PathVariable UUID id) {
        orders.acknowledge(id);
        return Html.goToHere("/orders/" + id).saying("incidents.order.acknowledged");
    }

    @PostMapping("/a/{area}/orders/{id}/done")
    @Requires(Permission.INCIDENT_RUN)
    Html done(@PathVariable UUID id, @RequestParam(defaultValue = "") String proof,
            @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        var bytes = file == null ? null : file.getBytes();
        return Typed.attempt(RECEIVED, proof, () -> around(id), () -> {
            orders.done(id, new Proof(proof, bytes));
            return Html.goToHere("/orders/" + id).saying("incidents.order.reported");
        });
    }

    @GetMapping("/a/{area}/orders/{id}/file")
    @Requires(Permission.INCIDENT_READ)
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        return file(id, null);
    }

    @GetMapping("/a/{area}/orders/given/{id}/files/{from}")
    @Requires(Permission.INCIDENT_READ)
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable @Nullable AreaId from) {
        var proof = orders.file(id, from).orElseThrow(() -> Problem.notFound("platform.problem.not-found"));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(proof.type().orElseThrow().media()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store").header(HttpHeaders.CONTENT_DISPOSITION, "inline").body(proof.file());
    }

    private List<Area> below() {
        return areas.below(Current.area());
    }

    private OrdersPage around(UUID id) {
        var order = orders.received(id).orElseThrow(() -> Problem.notFound("incidents.order.unknown"));
        return new OrdersPage(List.of(order), List.of(), areas.find(order.from().toString()).stream().collect(Collectors.toMap(Area::id, Area::name)),
                day.now());
    }
}
