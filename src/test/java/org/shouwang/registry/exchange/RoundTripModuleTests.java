package org.shouwang.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.ModuleTest;
import org.shouwang.TestAreas;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.platform.sheet.SheetReading;
import org.shouwang.platform.sheet.Sheets;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Consent;
import org.shouwang.registry.Document;
import org.shouwang.registry.DocumentType;
import org.shouwang.registry.HouseholdFacts;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.NeedFacts;
import org.shouwang.registry.NeedId;
import org.shouwang.registry.NeedKind;
import org.shouwang.registry.NeedSource;
import org.shouwang.registry.Needs;
import org.shouwang.registry.NewResident;
import org.shouwang.registry.Presence;
import org.shouwang.registry.RegisterBatch;
import org.shouwang.registry.RegisterImage;
import org.shouwang.registry.Registered;
import org.shouwang.registry.Registry;
import org.shouwang.registry.RegistryFixtures;
import org.shouwang.registry.Relation;
import org.shouwang.registry.ResidentFacts;
import org.shouwang.registry.ResidentId;
import org.shouwang.registry.Sex;
import org.shouwang.registry.Tenure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class RoundTripModuleTests {

    private static final Acceptance ALL = new Acceptance(Set.of(FindingKind.values()), Acceptance.Left.STAY, Consent.SELF);
    private static final Duration LONG = Duration.ofSeconds(30);

    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;
    @Autowired Needs needs;
    @Autowired ResidentImports imports;
    @Autowired ResidentExports exports;
    @Autowired ImportFromFile fromFile;
    @Autowired RegisterBatch register;
    @Autowired PlatformTransactionManager transactions;

    /** Everything that a sheet can say of a person and a household, without ids and versions. */
    record Told(ResidentFacts facts, String number, String type, String door, Tenure tenure, List<String> needs) {
    }

    @ParameterizedTest
    @EnumSource(ResidentExports.Format.class)
    void what_is_exported_in_full_comes_back_without_loss(ResidentExports.Format format) {
        var home = filled();
        byte[] sheet = in(home.area(), () -> exports.write(format, true, "搬迁", Locale.CHINESE));
        var other = TestAreas.newCommunity(areas);
        var result = imported(other, sheet);

        assertThat(result.rest()).isZero();
        assertThat(told(other)).containsExactlyInAnyOrderElementsOf(told(home.area()));
        var again = in(other, () -> imports.receive(Ids.next(), "a", sheet, LONG)).preview();
        assertThat(List.of(again.added(), again.changed(), again.left(), again.needs())).containsOnly(0);
        var same = in(home.area(), () -> imports.receive(Ids.next(), "a", sheet, LONG)).preview();
        assertThat(same.changes()).isEmpty();
        assertThat(List.of(same.added(), same.changed(), same.left(), same.needs(), same.newHouseholds())).containsOnly(0);
    }

    @Test
    void an_export_is_masked_unless_a_purpose_is_said() {
        var home = filled();
        var masked = text(in(home.area(), () -> exports.write(ResidentExports.Format.XLSX, false, "", Locale.CHINESE)));
        assertThat(masked).contains("张＊＊").contains("199****0001").doesNotContain("张晓明").doesNotContain("19900000001")
                .doesNotContain("透析").doesNotContain("=1+1");
        assertThatThrownBy(() -> in(home.area(), () -> exports.write(ResidentExports.Format.XLSX, true, " ", Locale.CHINESE)))
                .isInstanceOf(Problem.class);
        var back = in(home.area(), () -> imports.receive(Ids.next(), "a",
                exports.write(ResidentExports.Format.XLSX, false, "", Locale.CHINESE), LONG)).preview();
        assertThat(back.added() + back.changed()).isZero();
        assertThat(back.groups()).anyMatch(it -> it.kind() == FindingKind.MASKED_CELL);
    }

    @Test
    void the_template_is_understood() {
        var area = TestAreas.newCommunity(areas);
        byte[] template = in(area, () -> exports.template(ResidentExports.Format.XLSX, Locale.CHINESE));
        var sheet = (ResidentSheet.Opened) ResidentSheet.open(template, Mapping.GUESSED);
        assertThat(sheet.layout().fields()).doesNotContain(Field.IGNORED).doesNotHaveDuplicates();
        assertThat(sheet.layout().usable()).isTrue();
    }

    @Test
    void a_file_is_imported_from_the_command_line(@TempDir Path folder) throws IOException {
        var area = TestAreas.newCommunity(areas);
        var file = Files.write(folder.resolve("名册.xlsx"), UglySheets.all().get("header in two rows"));
        var out = new StringWriter();
        assertThat(run(area, file, false, out)).isEqualTo(ImportFromFile.OK);
        assertThat(out.toString()).contains("姓名 → 姓名").contains("新增: 6");
        assertThat(told(area)).isEmpty();
        assertThat(run(area, file, true, out)).isEqualTo(ImportFromFile.OK);
        assertThat(told(area)).hasSize(6);

        var bad = Files.writeString(folder.resolve("坏.csv"), "姓名,楼栋,室\n,5号楼,502\n王安,5号楼,503\n");
        assertThat(run(area, bad, true, out)).isEqualTo(ImportFromFile.SOME_LEFT);
        assertThat(folder.resolve("坏-没有导入的.xlsx")).exists();
        var locked = Files.write(folder.resolve("锁.xlsx"), org.shouwang.platform.sheet.SheetFixtures.locked(Files.readAllBytes(file)));
        assertThat(run(area, locked, true, out)).isEqualTo(ImportFromFile.UNREADABLE);
    }

    private int run(Area area, Path file, boolean yes, StringWriter out) {
        return in(area, () -> {
            try {
                return fromFile.run(file, yes, Acceptance.CAUTIOUS, Locale.CHINESE, new PrintWriter(out));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private RegistryFixtures filled() {
        var home = RegistryFixtures.in(areas, buildings, registry);
        home.building("12号楼");
        home.building("A座");
        var full = new ResidentFacts("张晓明", Sex.MALE, LocalDate.of(1849, 3, 12), Relation.HEAD, "", Registered.HERE, "望春路 1 号",
                Presence.PRESENT, null, null, List.of("19900000001", "010-20000000"), "=1+1\n第二行、有顿号");
        var away = new ResidentFacts("李梅", Sex.FEMALE, null, Relation.SPOUSE, "妻子", Registered.ELSEWHERE, "", Presence.AWAY,
                LocalDate.of(2022, 11, 1), LocalDate.of(2030, 12, 1), List.of(), "'引号");
        home.does(() -> {
            var first = new NewResident(ResidentId.next(), full, new Document(DocumentType.ID_CARD, UglySheets.id("18490312", 1)));
            var second = new NewResident(ResidentId.next(), away, new Document(DocumentType.PASSPORT, "E00000000"));
            registry.addHousehold(HouseholdId.next(), home.door("12-2-502").id(), new HouseholdFacts(Tenure.OWNER, null, ""), List.of(first, second));
            registry.addHousehold(HouseholdId.next(), home.door("12-2-502").id(), new HouseholdFacts(Tenure.TENANT, null, ""),
                    List.of(NewResident.of(ResidentFacts.of("王安", Relation.HEAD))));
            registry.addHousehold(HouseholdId.next(), home.door("A座-1-301").id(), HouseholdFacts.unknown(),
                    List.of(NewResident.of(ResidentFacts.of("阿依·古丽", Relation.UNKNOWN)), NewResident.of(ResidentFacts.of("John Doe", Relation.TENANT))));
            need(first.id(), NeedKind.DIALYSIS, null, "周一三五上午", null);
            need(first.id(), NeedKind.LIVES_ALONE, null, "", null);
            need(first.id(), NeedKind.OTHER, null, "", "低保、五保（双）");
            need(second.id(), NeedKind.PREGNANT, LocalDate.of(2099, 3, 1), "", null);
            need(second.id(), NeedKind.OTHER, null, "", "退役军人");
        });
        return home;
    }

    private void need(ResidentId of, NeedKind kind, LocalDate due, String schedule, String note) {
        needs.add(NeedId.next(), of, new NeedFacts(kind, Consent.SELF, NeedSource.VISIT, LocalDate.of(2022, 1, 1), null, due, schedule, note));
    }

    private List<Told> told(Area area) {
        return in(area, () -> new TransactionTemplate(transactions).execute(status -> {
            var image = register.image(Permission.REGISTER_IMPORT);
            var numbers = register.documentNumbers();
            return image.residents().stream().map(it -> new Told(it.facts(), numbers.getOrDefault(it.id(), ""), String.valueOf(it.documentType()),
                    door(image, it), image.households().stream().filter(h -> h.id().equals(it.household())).findFirst().orElseThrow().facts().tenure(),
                    it.needs().stream().map(n -> n.kind() + n.facts().schedule() + n.facts().note() + n.facts().dueDate()).sorted().toList())).toList();
        }));
    }

    private static String door(RegisterImage image, RegisterImage.LivingResident resident) {
        return image.doors().stream().filter(it -> it.id().equals(resident.door())).findFirst()
                .map(it -> it.estate() + it.words() + it.floor()).orElseThrow();
    }

    private ImportResult imported(Area area, byte[] file) {
        return in(area, () -> {
            var read = imports.receive(Ids.next(), "居民.xlsx", file, LONG);
            var done = imports.apply(read.id(), read.preview().digest(), ALL, Locale.CHINESE, LONG);
            return java.util.Objects.requireNonNull(done.result(), done.trouble());
        });
    }

    private static String text(byte[] sheet) {
        var rows = ((SheetReading.Read) Sheets.read(sheet, Sheets.FIRST)).table().rows();
        return rows.stream().flatMap(row -> IntStream.range(0, row.width()).mapToObj(row::text)).toList().toString();
    }

    private <T> T in(Area area, ScopedValue.CallableOp<T, RuntimeException> act) {
        return Current.as(TestAreas.someone(area.id(), Role.COORDINATOR), area.id(), act);
    }
}
