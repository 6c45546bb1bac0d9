package org.shouwang.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.ModuleTest;
import org.shouwang.TestAreas;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.shouwang.platform.sheet.SheetColumn;
import org.shouwang.platform.sheet.SheetWriter;
import org.shouwang.registry.Consent;
import org.springframework.beans.factory.annotation.Autowired;

/** Large sheets in bearable time; a clock on the wall needs a machine without other work, so only in the long run. */
@ModuleTest
class ImportSpeedTests {

    private static final Acceptance ALL = new Acceptance(Set.of(FindingKind.values()), Acceptance.Left.STAY, Consent.SELF);
    private static final Duration LONG = Duration.ofMinutes(5);

    @Autowired Areas areas;
    @Autowired ResidentImports imports;

    @Tag("long")
    @Test
    void a_community_of_11700_goes_in_within_ten_seconds() throws IOException {
        var area = TestAreas.newCommunity(areas);
        imported(area, sheet(1_000, 0), 1_000);
        assertThat(imported(TestAreas.newCommunity(areas), sheet(11_700, 0), 11_700)).isLessThan(10_000);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"100000, 60000"})
    void a_district_goes_in_within_a_minute_and_again_changes_nothing(int people, long milliseconds) throws IOException {
        var area = TestAreas.newCommunity(areas);
        byte[] file = sheet(people, 0);
        assertThat(imported(area, file, people)).isLessThan(milliseconds);
        long begin = System.nanoTime();
        var again = in(area, () -> imports.receive(Ids.next(), "again.xlsx", file, LONG)).preview();
        System.getLogger("speed").log(System.Logger.Level.WARNING, "the same {0} again, preview: {1} ms", people, since(begin));
        assertThat(List.of(again.added(), again.changed(), again.left())).containsOnly(0);
        assertThat(again.unchanged()).isEqualTo(people);
        var changed = in(area, () -> imports.receive(Ids.next(), "changed.xlsx", sheetOf(people, 1), LONG)).preview();
        assertThat(changed.changed()).isEqualTo(people);
        begin = System.nanoTime();
        in(area, () -> imports.apply(imports.newest(1).getFirst().id(), changed.digest(), ALL, Locale.CHINESE, LONG));
        System.getLogger("speed").log(System.Logger.Level.WARNING, "{0} changed: {1} ms", people, since(begin));
    }

    private long imported(Area area, byte[] file, int people) {
        long begin = System.nanoTime();
        var read = in(area, () -> imports.receive(Ids.next(), "large.xlsx", file, LONG));
        long previewed = since(begin);
        assertThat(read.preview().added()).isEqualTo(people);
        var done = in(area, () -> imports.apply(read.id(), read.preview().digest(), ALL, Locale.CHINESE, LONG));
        long all = since(begin);
        assertThat(done.result()).as(done.trouble()).isNotNull();
        assertThat(done.result().added()).isEqualTo(people);
        System.getLogger("speed").log(System.Logger.Level.WARNING, "{0} people: preview {1} ms, with import {2} ms, heap {3} MB", people, previewed,
                all, Runtime.getRuntime().maxMemory() >> 20);
        return all;
    }

    private static byte[] sheetOf(int people, int variant) {
        try {
            return sheet(people, variant);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] sheet(int people, int variant) throws IOException {
        var columns = new ArrayList<SheetColumn>();
        for (String title : List.of("序号", "姓名", "性别", "身份证号", "联系电话", "小区", "楼栋", "单元", "室", "与户主关系", "户籍地", "重点人群类别", "备注")) {
            columns.add(new SheetColumn(title, 12));
        }
        var out = new ByteArrayOutputStream();
        try (var writer = SheetWriter.xlsx(out, "居民", columns)) {
            for (int i = 0; i < people; i++) {
                int household = i / 3;
                int building = household / 144;
                int room = (household % 72 / 4 + 1) * 100 + household % 4 + 1;
                String birth = "18%02d%02d%02d".formatted(i % 80 + 10, i % 12 + 1, i % 28 + 1);
                String body = "%06d".formatted(i / 1000 % 1000) + birth + "%03d".formatted(i % 1000);
                writer.row(List.of(String.valueOf(i + 1), "王李张刘陈杨赵黄".charAt(i % 8) + Character.toString(0x4E00 + i % 4000) + Character.toString(0x5000 + i / 7 % 3000),
                        "", body + org.shouwang.platform.words.IdNumber.check(body), "199%08d".formatted(i), "望春苑" + building / 120, building % 120 + 1 + "号楼",
                        household % 144 / 72 + 1 + "单元", String.valueOf(room), i % 3 == 0 ? "户主" : i % 3 == 1 ? "配偶" : "女儿", "望春路 " + i % 200 + " 号",
                        i % 40 == 0 ? "独居" : i % 97 == 0 ? "透析（周一三五）、低保" : "", variant == 0 ? "" : "第 " + variant + " 版"));
            }
        }
        return out.toByteArray();
    }

    private static long since(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private <T> T in(Area area, ScopedValue.CallableOp<T, RuntimeException> act) {
        return Current.as(TestAreas.someone(area.id(), Role.COORDINATOR), area.id(), act);
    }
}
