package org.shouwang.volunteers.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Masked;
import org.shouwang.privacy.Personal;
import org.shouwang.volunteers.At;
import org.shouwang.volunteers.OrganisationId;
import org.shouwang.volunteers.Organisations;
import org.shouwang.volunteers.Sending;
import org.shouwang.volunteers.UnitComparison;
import org.shouwang.volunteers.UnitEntry;
import org.shouwang.volunteers.UnitPeople;
import org.shouwang.volunteers.UnitPerson;
import org.shouwang.volunteers.UnitPersonFacts;
import org.shouwang.volunteers.UnitPersonId;
import org.shouwang.volunteers.UnitQuery;
import org.shouwang.volunteers.UnitSheet;
import org.shouwang.volunteers.Whereabouts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
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
@Tag(name = "Work units", description = "The people of work units, where each of them is, and who is sent to the community.")
class UnitsApi {

    private static final int PAGE = 100;

    private final UnitPeople people;
    private final Organisations organisations;

    UnitsApi(UnitPeople people, Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    /** @param phone in full when sent, masked when got; @param place null when sent: as it is; @param words the other community's name */
    record UnitPersonBody(@Nullable UUID id, @Personal(value = "to know whom a work unit sends", kept = Kept.VOLUNTEER) @Nullable String name,
            @Personal(value = "to call people whom a work unit sends", kept = Kept.VOLUNTEER) @Nullable String phone, @Nullable String job,
            @Nullable Whereabouts place, @Nullable String words, @Nullable Instant since, @Nullable Sending sending, @Nullable UUID volunteer) {

        static UnitPersonBody of(UnitPerson one) {
            return new UnitPersonBody(one.id().value(), one.facts().name(), Masked.phone(one.facts().phone().text()), one.facts().job(), one.at().place(),
                    one.at().words(), one.since(), one.sending(), one.volunteer() == null ? null : one.volunteer().value());
        }

        UnitPersonFacts facts() {
            return new UnitPersonFacts(Asked.text(name), number(Asked.text(phone)), Asked.text(job));
        }

        UnitEntry entry() {
            return new UnitEntry(facts(), place == null || place == Whereabouts.SENT_HERE ? null : new At(place, Asked.text(words)));
        }

        /** Leaves out what is personal. */
        @Override
        public String toString() {
            return "UnitPersonBody[" + id + "]";
        }
    }

    record UnitPeoplePage(List<UnitPersonBody> rows, int count, @Nullable String next) {
    }

    record Counts(int people, Map<Whereabouts, Integer> at, int proposed) {
    }

    record Some(@Nullable Set<UUID> people) {

        List<UnitPersonId> ids() {
            return Asked.given(people, "people").stream().map(UnitPersonId::new).toList();
        }
    }

    record Move(@Nullable Set<UUID> people, @Nullable Whereabouts place, @Nullable String words) {
    }

    record WasAtBody(Whereabouts place, String words, Instant since) {
    }

    record Declined(@Nullable String reason) {
    }

    record Taken(int people) {
    }

    record ContactBody(@Nullable UUID account, @Personal(value = "to know whom to ask for in the work unit", kept = Kept.VOLUNTEER) @Nullable String name,
            @Personal(value = "to call the work unit", kept = Kept.VOLUNTEER) @Nullable String phone) {

        /** Leaves out what is personal. */
        @Override
        public String toString() {
            return "ContactBody[" + account + "]";
        }
    }

    @GetMapping("/organisations/counts")
    @Requires(Permission.UNIT_PEOPLE)
    @Operation(summary = "How many people each work unit has, and where; a contact sees the own unit")
    Map<UUID, Counts> counts() {
        return people.counts().entrySet().stream().collect(Collectors.toMap(one -> one.getKey().value(),
                one -> new Counts(one.getValue().people(), one.getValue().at(), one.getValue().proposed())));
    }

    @GetMapping("/organisations/{id}/people")
    @Requires(Permission.UNIT_PEOPLE)
    @Operation(summary = "The people of a work unit")
    UnitPeoplePage page(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Whereabouts place,
            @RequestParam(required = false) @Nullable Sending sending, @RequestParam(required = false) @Nullable String cursor) {
        var query = new UnitQuery(new OrganisationId(id), q, place, sending);
        var page = people.page(query, cursor, PAGE).map(UnitPersonBody::of);
        return new UnitPeoplePage(page.rows(), people.count(query), page.next());
    }

    @PutMapping("/organisations/{id}/people")
    @Requires(Permission.UNIT_PEOPLE)
    @Operation(summary = "Take in a unit's list; the phone tells people apart, nobody is removed, repeating it changes nothing")
    UnitComparison take(@PathVariable UUID id, @RequestBody List<UnitPersonBody> some) {
        if (some.size() > UnitSheet.MOST) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "volunteers.too-many", UnitSheet.MOST);
        }
        return people.take(new OrganisationId(id), some.stream().map(UnitPersonBody::entry).toList());
    }

    @PostMapping("/organisations/{id}/people")
    @Requires(Permission.UNIT_PEOPLE)
    @Operation(summary = "Add somebody to a unit's list")
    ResponseEntity<UnitPersonBody> add(@PathVariable UUID id, @RequestBody UnitPersonBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return answer(people.add(new UnitPersonId(Asked.id(body.id(), key)), new OrganisationId(id), body.facts()));
    }

    @GetMapping("/unit-people/{id}")
    @Requires(Permission.UNIT_PEOPLE)
    @Operation(summary = "Somebody of a work unit")
    ResponseEntity<UnitPersonBody> one(@PathVariable UUID id) {
        return answer(people.find(new UnitPersonId(id)).orElseThrow(() -> Problem.notFound("volunteers.unit-person.unknown")));
    }

    @PutMapping("/unit-people/{id}")
    @Requires(Permission.UNIT_PEOPLE)
    @Operation(summary = "Change name, phone or job of somebody of a work unit")
    ResponseEntity<UnitPersonBody> describe(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody UnitPersonBody body) {
        return answer(people.describe(new UnitPersonId(id), Asked.version(seen), body.facts()));
    }

    @DeleteMapping("/unit-people/{id}")
    @Requires(Permission.UNIT_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take somebody off a unit's list")
    void remove(@PathVariable UUID id) {
        people.remove(new UnitPersonId(id));
    }

    @GetMapping("/unit-people/{id}/whereabouts")
    @Requires(Permission.UNIT_PEOPLE)
    @Operation(summary = "Where somebody of a work unit was, the latest first")
    List<WasAtBody> history(@PathVariable UUID id) {
        return people.history(new UnitPersonId(id)).stream().map(was -> new WasAtBody(was.at().place(), was.at().words(), was.since())).toList();
    }

    @PostMapping("/organisations/{id}/whereabouts")
    @Requires(Permission.UNIT_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say where people are from now on; whoever was sent here is called back")
    void move(@PathVariable UUID id, @RequestBody Move body) {
        people.move(new OrganisationId(id), new Some(body.people()).ids(), new At(Asked.given(body.place(), "place"), Asked.text(body.words())));
    }

    @PostMapping("/organisations/{id}/offers")
    @Requires(Permission.UNIT_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Offer people to the community")
    void offer(@PathVariable UUID id, @RequestBody Some body) {
        people.propose(new OrganisationId(id), body.ids());
    }

    @DeleteMapping("/unit-people/{id}/offer")
    @Requires(Permission.UNIT_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take an offer back that was not answered")
    void withdraw(@PathVariable UUID id) {
        people.withdraw(new UnitPersonId(id));
    }

    @PostMapping("/organisations/{id}/confirmations")
    @Requires(Permission.VOLUNTEERS_EDIT)
    @Operation(summary = "Take people whom a unit offers; repeating it changes nothing")
    Taken confirm(@PathVariable UUID id, @RequestBody Some body) {
        return new Taken(people.confirm(new OrganisationId(id), body.ids()));
    }

    @PostMapping("/unit-people/{id}/decline")
    @Requires(Permission.VOLUNTEERS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Do not take somebody whom a unit offers")
    void decline(@PathVariable UUID id, @RequestBody Declined body) {
        people.decline(new UnitPersonId(id), Asked.text(body.reason()));
    }

    @PutMapping("/organisations/{id}/contact")
    @Requires(Permission.VOLUNTEERS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Name who signs in for a unit; the account is found by phone, or made")
    void contact(@PathVariable UUID id, @RequestBody ContactBody body) {
        organisations.nameContact(new OrganisationId(id), new AccountId(Asked.or(body.account(), Ids.next())), Asked.text(body.name()),
                number(Asked.text(body.phone())));
    }

    @DeleteMapping("/organisations/{id}/contact")
    @Requires(Permission.VOLUNTEERS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Nobody signs in for the unit any more")
    void endContact(@PathVariable UUID id) {
        organisations.endContact(new OrganisationId(id));
    }

    private static PhoneNumber number(String typed) {
        if (PhoneNumber.read(typed) instanceof PhoneNumber.Reading.Good good) {
            return good.phone();
        }
        throw Problem.invalid("platform.problem.check").at("phone", "volunteers.phone.wrong");
    }

    private static ResponseEntity<UnitPersonBody> answer(UnitPerson one) {
        return Asked.versioned(one.version(), UnitPersonBody.of(one));
    }
}
