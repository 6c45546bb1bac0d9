package org.shouwang.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.platform.sheet.SheetFixtures.row;
import static org.shouwang.platform.sheet.SheetFixtures.xlsx;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.TestAreas;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.platform.sheet.SheetFixtures;
import org.shouwang.platform.sheet.SheetReading;
import org.shouwang.platform.sheet.Sheets;
import org.shouwang.registry.Consent;
import org.shouwang.registry.RegisterBatch;
import org.shouwang.registry.RegisterImage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class ResidentImportsModuleTests {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Acceptance ALL = new Acceptance(Set.of(FindingKind.values()), Acceptance.Left.STAY, Consent.SELF);

    @Autowired Areas areas;
    @Autowired ResidentImports imports;
    @Autowired RegisterBatch register;
    @Autowired PlatformTransactionManager transactions;
    Area area;
    Actor coordinator;

    @BeforeEach
    void aCommunity() {
        area = TestAreas.newCommunity(areas);
        coordinator = TestAreas.someone(area.id(), Role.COORDINATOR);
    }

    @Test
    void every_ugly_sheet_leads_to_the_same_register() {
        for (var sheet : UglySheets.all().entrySet()) {
            aCommunity();
            var preview = receive(sheet.getValue()).preview();
            assertThat(preview.added()).as(sheet.getKey()).isEqualTo(6);
            var result = applied(sheet.getValue(), ALL);
            assertThat(result.added()).isEqualTo(6);
            assertThat(result.rest()).isZero();
            assertThat(image().residents()).extracting(it -> it.facts().name())
                    .containsExactlyInAnyOrderElementsOf(UglySheets.PEOPLE.stream().map(UglySheets.Someone::name).toList());
            assertThat(image().buildings()).hasSize(2);
            assertThat(image().doors()).hasSize(3);
            assertThat(image().households()).hasSize(3);
        }
    }

    @Test
    void the_same_file_again_changes_nothing() {
        var file = UglySheets.all().get("title rows above and a total below");
        applied(file, ALL);
        var before = image();
        for (var other : UglySheets.all().values()) {
            var again = receive(other).preview();
            assertThat(List.of(again.added(), again.newDoors(), again.newHouseholds(), again.left(), again.needs())).containsOnly(0);
        }
        assertThat(applied(file, ALL)).extracting(ImportResult::added, ImportResult::changed, ImportResult::unchanged)
                .containsExactly(0, 0, 6);
        assertThat(image()).isEqualTo(before);
    }

    @Test
    void an_updated_file_shows_who_came_changed_and_left_before_anything_is_done() {
        applied(file(line("张晓明", "户主", "19900000001", "502"), line("李梅", "配偶", "19900000002", "502"),
                line("单雄", "户主", "19900000003", "601")), ALL);
        var newer = file(line("张晓明", "户主", "19900000009", "502"), line("李梅", "配偶", "19900000002", "502"),
                line("王安", "户主", "19900000004", "701"));
        var preview = receive(newer).preview();

        assertThat(List.of(preview.added(), preview.changed(), preview.unchanged(), preview.left())).containsExactly(1, 1, 1, 1);
        assertThat(preview.changes().getFirst().changes()).extracting(it -> it.field()).containsExactly("phones");
        assertThat(preview.leaving()).extracting(Preview.Left::door).containsExactly("5号楼2单元601");
        assertThat(names()).containsExactlyInAnyOrder("张晓明", "李梅", "单雄");

        assertThat(applied(newer, ALL).movedOut()).isZero();
        assertThat(names()).containsExactlyInAnyOrder("张晓明", "李梅", "单雄", "王安");
        var leave = new Acceptance(Set.of(), Acceptance.Left.MOVED_OUT, null);
        assertThat(applied(newer, leave).movedOut()).isEqualTo(1);
        assertThat(names()).containsExactlyInAnyOrder("张晓明", "李梅", "王安");
        assertThat(image().households()).hasSize(2);
    }

    @Test
    void a_sheet_of_one_building_says_nothing_about_the_others() {
        applied(file(line("张晓明", "户主", "", "502")), ALL);
        var other = receive(xlsx(it -> {
            row(it.createSheet(), 0, "姓名", "楼栋", "单元", "室");
            row(it.getSheetAt(0), 1, "李梅", 7, 1, 101);
        })).preview();
        assertThat(other.left()).isZero();
        assertThat(other.added()).isEqualTo(1);
    }

    @Test
    void somebody_who_moved_is_moved_with_everything_that_is_known_of_them() {
        applied(file(line("张晓明", "户主", "19900000001", "502"), line("李梅", "配偶", "19900000002", "502")), ALL);
        var id = resident("李梅").id();
        var preview = receive(file(line("张晓明", "户主", "19900000001", "502"), line("李梅", "户主", "19900000002", "602"))).preview();
        assertThat(preview.changes()).extracting(Preview.Changed::moves).containsExactly(true);
        applied(file(line("张晓明", "户主", "19900000001", "502"), line("李梅", "户主", "19900000002", "602")), ALL);
        assertThat(resident("李梅").id()).isEqualTo(id);
        assertThat(resident("李梅").household()).isNotEqualTo(resident("张晓明").household());
    }

    @Test
    void another_head_of_the_household_takes_the_place_of_the_one_before() {
        applied(file(line("张晓明", "户主", "19900000001", "502"), line("李梅", "配偶", "19900000002", "502")), ALL);
        applied(file(line("张晓明", "配偶", "19900000001", "502"), line("李梅", "户主", "19900000002", "502")), ALL);
        assertThat(resident("李梅").facts().head()).isTrue();
        assertThat(resident("张晓明").facts().head()).isFalse();
        applied(file(line("张小雨", "户主", "19900000003", "502"), line("李梅", "配偶", "19900000002", "502")), ALL);
        assertThat(image().residents().stream().filter(it -> it.facts().head())).extracting(it -> it.facts().name()).containsExactly("张小雨");
    }

    @Test
    void rows_that_cannot_be_taken_over_come_back_with_the_reason_and_go_in_once_mended() {
        var file = file(line("张晓明", "户主", "19900000001", "502"), new Object[] {"", "女", "", "", "5号楼", 2, 503, "户主", ""},
                new Object[] {"李梅", "女", UglySheets.id("18520708", 2).replaceFirst("^000000", "000001"), "1990000", "5号楼", 2, 504, "户主", ""});
        var ready = receive(file);
        assertThat(ready.preview().refused()).isEqualTo(1);
        assertThat(ready.preview().doubtful()).isEqualTo(1);
        assertThat(ready.preview().groups()).extracting(Preview.Group::kind)
                .containsExactly(FindingKind.NO_NAME, FindingKind.ID_CHECKSUM, FindingKind.PHONE_WRONG);
        var result = applied(file, Acceptance.CAUTIOUS);
        assertThat(result.added()).isEqualTo(1);
        assertThat(result.rest()).isEqualTo(2);

        var rest = rest();
        assertThat(rest.table().rows()).hasSize(3);
        assertThat(rest.table().rows().getFirst().text(0)).isEqualTo("姓名");
        assertThat(rest.table().rows().get(2).text(9)).contains("第 4 行").contains("C 列").contains("D 列");
        var again = here(() -> imports.receive(Ids.next(), "rest.xlsx", restFile(), LONG)).preview();
        assertThat(again.refused()).isEqualTo(1);
        assertThat(again.columns().getLast().field()).isEqualTo(Field.IGNORED);
        assertThat(again.left()).isEqualTo(1);
    }

    @Test
    void a_warning_that_is_accepted_is_taken_over_as_it_stands() {
        var wrong = UglySheets.id("18520708", 2).replaceFirst("^000000", "000001");
        var file = file(new Object[] {"李梅", "女", wrong, "1990000", "5号楼", 2, 504, "户主", ""});
        assertThat(applied(file, new Acceptance(Set.of(FindingKind.ID_CHECKSUM, FindingKind.PHONE_WRONG), Acceptance.Left.STAY, null)).added())
                .isEqualTo(1);
        assertThat(resident("李梅").facts().phones()).containsExactly("1990000");
        assertThat(resident("李梅").lookup()).isEqualTo(here(() -> register.lookup(wrong)));
        assertThat(receive(file).preview().unchanged()).isEqualTo(1);
    }

    @Test
    void two_heads_behind_one_door_and_one_person_behind_two_are_listed_for_a_decision() {
        var id = UglySheets.id("18490312", 1);
        var file = file(line("张晓明", "户主", "", "502"), line("李梅", "户主", "", "502"),
                new Object[] {"单雄", "男", id, "", "5号楼", 2, 601, "户主", ""}, new Object[] {"单雄", "男", id, "", "5号楼", 2, 701, "户主", ""},
                line("王安", "配偶", "", "801"), line("王宁", "子女", "", "801"));
        var preview = receive(file).preview();
        assertThat(preview.ofWeight(FindingKind.Weight.WARNING)).extracting(Preview.Group::kind)
                .containsExactlyInAnyOrder(FindingKind.TWO_HEADS, FindingKind.SAME_PERSON_TWO_DOORS, FindingKind.NO_HEAD);
        assertThat(applied(file, Acceptance.CAUTIOUS)).extracting(ImportResult::added, ImportResult::rest).containsExactly(2, 4);
        assertThat(applied(file, ALL).added()).isEqualTo(4);
        assertThat(applied(file, ALL).unchanged()).isEqualTo(6);
        assertThat(image().households()).hasSize(5);
    }

    @Test
    void needs_are_recorded_only_on_somebodys_word() {
        var file = file(new Object[] {"李梅", "女", "", "", "5号楼", 2, 504, "户主", "独居、透析（周一三五）、低保，孕妇"});
        assertThat(receive(file).preview().needs()).isEqualTo(4);
        assertThat(applied(file, Acceptance.CAUTIOUS).needs()).isZero();
        assertThat(applied(file, ALL).needs()).isEqualTo(4);
        assertThat(receive(file).preview().needs()).isZero();
        assertThat(resident("李梅").needs()).extracting(it -> it.kind().name() + it.facts().schedule() + (it.facts().note() == null ? "" : it.facts().note()))
                .containsExactlyInAnyOrder("LIVES_ALONE", "DIALYSIS周一三五", "OTHER低保", "OTHER孕妇");
    }

    @Test
    void the_same_request_five_times_does_it_once() throws Exception {
        var file = UglySheets.all().get("title rows above and a total below");
        var id = Ids.next();
        var received = fiveTimes(() -> here(() -> imports.receive(id, "名册.xlsx", file, LONG)));
        assertThat(received).extracting(SheetImport::id).containsOnly(id);
        var digest = settled(id).preview().digest();
        fiveTimes(() -> here(() -> imports.apply(id, digest, ALL, Locale.CHINESE, LONG)));
        assertThat(settled(id).result()).isNotNull();
        assertThat(here(() -> imports.newest(10))).hasSize(1);
        assertThat(image().residents()).hasSize(6);
    }

    @Test
    void the_second_of_two_coordinators_sees_what_the_first_one_changed() {
        var mine = receive(file(line("张晓明", "户主", "19900000001", "502")));
        var theirs = receive(file(line("张晓明", "户主", "19900000002", "502")));
        assertThat(apply(mine, ALL).state()).isEqualTo(SheetImport.State.APPLIED);

        var stale = apply(theirs, ALL);
        assertThat(stale.state()).isEqualTo(SheetImport.State.READY);
        assertThat(stale.trouble()).isEqualTo("stale");
        assertThat(List.of(stale.preview().added(), stale.preview().changed())).containsExactly(0, 1);
        assertThat(resident("张晓明").facts().phones()).containsExactly("19900000001");
        assertThat(apply(stale, ALL).state()).isEqualTo(SheetImport.State.APPLIED);
        assertThat(resident("张晓明").facts().phones()).containsExactly("19900000002");
    }

    @Test
    void two_who_apply_in_the_same_moment_do_not_double_anybody() throws Exception {
        var file = UglySheets.all().get("formulas");
        var both = List.of(receive(file), receive(file));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(both.stream().map(it -> (Callable<SheetImport>) () -> apply(it, ALL)).toList());
        }
        assertThat(both.stream().map(it -> settled(it.id()).state()))
                .containsExactlyInAnyOrder(SheetImport.State.APPLIED, SheetImport.State.READY);
        assertThat(image().residents()).hasSize(6);
    }

    @Test
    void columns_can_be_corrected_by_a_person() {
        var file = xlsx(it -> {
            row(it.createSheet(), 0, "甲", "乙", "丙");
            row(it.getSheetAt(0), 1, "张晓明", "5-2-502", "没电话");
        });
        var guess = receive(file);
        assertThat(guess.preview().usable()).isFalse();
        assertThat(guess.preview().missing()).contains(Field.ROOM);
        var mapped = here(() -> imports.map(guess.id(), new Mapping(null, List.of(Field.NAME, Field.ADDRESS, Field.NOTE)), LONG));
        assertThat(mapped.preview().added()).isEqualTo(1);
        assertThat(mapped.preview().usable()).isTrue();
    }

    @Test
    void a_file_that_cannot_be_read_says_why_and_is_not_kept() {
        var refused = receive(SheetFixtures.locked(UglySheets.all().get("formulas")));
        assertThat(refused.state()).isEqualTo(SheetImport.State.REFUSED);
        assertThat(refused.refusal().key()).isEqualTo("platform.sheet.refused.LOCKED");
        assertThat(refused.preview()).isNull();
        assertThatThrownBy(() -> apply(refused, ALL)).isInstanceOf(Problem.class);
    }

    @Test
    void nobody_imports_who_may_not_or_not_everywhere() {
        var file = UglySheets.all().get("formulas");
        var volunteer = TestAreas.someone(area.id(), Role.VOLUNTEER);
        assertThatThrownBy(() -> Current.as(volunteer, area.id(), () -> imports.receive(Ids.next(), "a", file, LONG)))
                .isInstanceOf(Problem.class);
        var narrowed = TestAreas.narrowed(area.id(), Role.COORDINATOR, Ids.next());
        var tried = Current.as(narrowed, area.id(), () -> imports.receive(Ids.next(), "a", file, LONG));
        assertThat(tried.state()).isEqualTo(SheetImport.State.RECEIVED);
        assertThat(image().residents()).isEmpty();
    }

    private static Object[] line(String name, String relation, String phone, String room) {
        return new Object[] {name, "", "", phone, "5号楼", 2, room, relation, ""};
    }

    private static byte[] file(Object[]... lines) {
        return xlsx(it -> {
            var sheet = it.createSheet();
            row(sheet, 0, "姓名", "性别", "身份证号", "联系电话", "楼栋", "单元", "室", "与户主关系", "重点人群类别");
            for (int i = 0; i < lines.length; i++) {
                row(sheet, i + 1, lines[i]);
            }
        });
    }

    private UUID last = new UUID(0, 0);

    private SheetImport receive(byte[] file) {
        last = Ids.next();
        return here(() -> imports.receive(last, "名册.xlsx", file, LONG));
    }

    private SheetImport apply(SheetImport ready, Acceptance acceptance) {
        return here(() -> imports.apply(ready.id(), ready.preview() == null ? "" : ready.preview().digest(), acceptance, Locale.CHINESE, LONG));
    }

    private ImportResult applied(byte[] file, Acceptance acceptance) {
        var done = apply(receive(file), acceptance);
        assertThat(done.trouble()).isEmpty();
        return java.util.Objects.requireNonNull(done.result());
    }

    private SheetImport settled(UUID id) {
        for (int i = 0; i < 200; i++) {
            var now = here(() -> imports.get(id));
            if (!now.working() && now.state() != SheetImport.State.RECEIVED) {
                return now;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("still working");
    }

    private byte[] restFile() {
        return here(() -> imports.rest(last, Locale.CHINESE));
    }

    private SheetReading.Read rest() {
        return (SheetReading.Read) Sheets.read(restFile(), Sheets.FIRST);
    }

    private <T> T here(ScopedValue.CallableOp<T, RuntimeException> act) {
        return Current.as(coordinator, area.id(), act);
    }

    private RegisterImage image() {
        return here(() -> new TransactionTemplate(transactions).execute(status -> register.image(Permission.REGISTER_IMPORT)));
    }

    private List<String> names() {
        return image().residents().stream().map(it -> it.facts().name()).toList();
    }

    private RegisterImage.LivingResident resident(String name) {
        return image().residents().stream().filter(it -> it.facts().name().equals(name)).findFirst().orElseThrow();
    }

    private static <T> List<T> fiveTimes(Callable<T> request) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(5, request))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
