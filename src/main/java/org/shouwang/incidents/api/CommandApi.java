package org.shouwang.incidents.api;

import static org.shouwang.incidents.api.CommandBodies.DecisionBody;
import static org.shouwang.incidents.api.CommandBodies.GivenBody;
import static org.shouwang.incidents.api.CommandBodies.ReceivedBody;
import static org.shouwang.incidents.api.CommandBodies.ReferralBody;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.IncidentId;
import org.shouwang.incidents.NewOrder;
import org.shouwang.incidents.NewReferral;
import org.shouwang.incidents.Orders;
import org.shouwang.incidents.Proof;
import org.shouwang.incidents.ReferralKind;
import org.shouwang.incidents.Referrals;
import org.shouwang.incidents.TeamDecisions;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.privacy.Personal;
import org.shouwang.privacy.Sensitive;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

@RestController
@RequestMapping("/api/v1/areas/{area}")
@Tag(name = "Command", description = "Decisions of the team, orders from above and to below, work referred between areas.")
class CommandApi {

    private final TeamDecisions decisions;
    private final Orders orders;
    private final Referrals referrals;

    CommandApi(TeamDecisions decisions, Orders orders, Referrals referrals) {
        this.decisions = decisions;
        this.orders = orders;
        this.referrals = referrals;
    }

    record NewDecision(@Nullable UUID id, @Nullable String what, @Personal("to know who does it") @Nullable String owner, @Nullable LocalDate due) {
    }

    record HowBody(@Nullable String how) {
    }

    record OrderBody(@Nullable UUID id, @Nullable String title, @Nullable String said, @Nullable Instant due, @Nullable Set<UUID> to) {
    }

    record ProofBody(@Nullable String proof) {
    }

    record NewReferralBody(@Nullable UUID id, @Nullable UUID to, @Nullable ReferralKind kind, @Nullable String title,
            @Sensitive("to do what is referred") @Nullable String body, @Nullable LocalDate due) {
    }

    record ReplyBody(@Sensitive("to tell the other side what came of it") @Nullable String reply) {
    }

    @GetMapping("/incidents/{id}/decisions")
    @Requires(Permission.INCIDENT_READ)
    @Operation(summary = "Decisions of an incident, what is not done first")
    List<DecisionBody> decisions(@PathVariable UUID id) {
        return decisions.of(new IncidentId(id)).stream().map(DecisionBody::of).toList();
    }

    @PostMapping("/incidents/{id}/decisions")
    @Requires(Permission.INCIDENT_RUN)
    @Operation(summary = "Write a decision down")
    DecisionBody decide(@PathVariable UUID id, @RequestBody NewDecision body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return DecisionBody.of(decisions.decide(Asked.id(body.id(), key), new IncidentId(id), Asked.text(body.what()), Asked.text(body.owner()),
                Asked.given(body.due(), "due")));
    }

    @PostMapping("/incidents/{id}/decisions/{decision}/done")
    @Requires(Permission.INCIDENT_RUN)
    @Operation(summary = "Note that a decision was done")
    DecisionBody done(@PathVariable UUID id, @PathVariable UUID decision, @RequestBody HowBody body) {
        return DecisionBody.of(decisions.done(decision, Asked.text(body.how())));
    }

    @GetMapping("/orders")
    @Requires(Permission.INCIDENT_READ)
    @Operation(summary = "Orders from above, those to do first")
    List<ReceivedBody> received() {
        return orders.received().stream().map(ReceivedBody::of).toList();
    }

    @GetMapping("/orders/given")
    @Requires(Permission.INCIDENT_READ)
    @Operation(summary = "Orders to areas below with how far each is")
    List<GivenBody> given() {
        return orders.given().stream().map(GivenBody::of).toList();
    }

    @PostMapping("/orders")
    @Requires(Permission.ORDERS_GIVE)
    @Operation(summary = "Give an order to areas below")
    GivenBody give(@RequestBody OrderBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return GivenBody.of(orders.give(new NewOrder(Asked.id(body.id(), key), Asked.text(body.title()), Asked.text(body.said()), Asked.given(body.due(), "due"),
                body.to() == null ? Set.of() : body.to().stream().map(AreaId::new).collect(Collectors.toSet()))));
    }

    @PostMapping("/orders/{id}/acknowledge")
    @Requires(Permission.INCIDENT_RUN)
    @Operation(summary = "Take an order on")
    ReceivedBody acknowledge(@PathVariable UUID id) {
        return ReceivedBody.of(orders.acknowledge(id));
    }

    @PostMapping("/orders/{id}/done")
    @Requires(Permission.INCIDENT_RUN)
    @Operation(summary = "Report an order done")
    ReceivedBody report(@PathVariable UUID id, @RequestBody ProofBody body) {
        return ReceivedBody.of(orders.done(id, Proof.said(Asked.text(body.proof()))));
    }

    @GetMapping("/referrals")
    @Requires(Permission.REFERRALS_HANDLE)
    @Operation(summary = "Referrals, the newest first, without what they say")
    Listing<ReferralBody> referrals(@RequestParam(required = false) @Nullable Boolean in, @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable String cursor) {
        return referrals.page(in, open, cursor).map(ReferralBody::of);
    }

    @GetMapping("/referrals/{id}")
    @Requires(Permission.REFERRALS_HANDLE)
    @Operation(summary = "A referral with what it says; the look is logged")
    ReferralBody referral(@PathVariable UUID id) {
        return referrals.open(id).map(ReferralBody::of).orElseThrow(() -> Problem.notFound("incidents.referral.unknown"));
    }

    @PostMapping("/referrals")
    @Requires(Permission.REFERRALS_HANDLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Refer work to another area")
    void send(@RequestBody NewReferralBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        referrals.send(new NewReferral(Asked.id(body.id(), key), new AreaId(Asked.given(body.to(), "to")), Asked.given(body.kind(), "kind"),
                Asked.text(body.title()), Asked.text(body.body()), body.due()));
    }

    @PostMapping("/referrals/{id}/accept")
    @Requires(Permission.REFERRALS_HANDLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a referral on")
    void accept(@PathVariable UUID id) {
        referrals.accept(id);
    }

    @PostMapping("/referrals/{id}/done")
    @Requires(Permission.REFERRALS_HANDLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Finish a referral with an answer")
    void finish(@PathVariable UUID id, @RequestBody ReplyBody body) {
        referrals.done(id, Asked.text(body.reply()));
    }

    @PostMapping("/referrals/{id}/return")
    @Requires(Permission.REFERRALS_HANDLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Return a referral with a reason")
    void giveBack(@PathVariable UUID id, @RequestBody ReplyBody body) {
        referrals.giveBack(id, Asked.text(body.reply()));
    }
}
