package org.shouwang.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.platform.sheet.SheetFixtures.row;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.platform.sheet.SheetRefusal.Reason;

class SheetsUnitTests {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void cellsKeepTheirTextAndNumbersTheirDigits(String format) {
        var table = read(made(format, it -> {
            var sheet = it.createSheet("名册");
            row(sheet, 0, " 张三 ", 502, 0.1 + 0.2, 19900000001L, true);
        })).table();

        assertThat(table.name()).isEqualTo("名册");
        assertThat(texts(table)).containsExactly(List.of(" 张三 ", "502", "0.3", "19900000001", "TRUE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void anIdNumberThatBecameANumberIsKnownToHaveLostItsEnd(String format) {
        var row = read(made(format, it -> row(it.createSheet(), 0, 110105194912310021d))).table().rows().getFirst();

        assertThat(row.text(0)).isEqualTo("110105194912310000");
        assertThat(row.kind(0)).isEqualTo(CellKind.ROUNDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void datesAndLeadingZerosAreReadAsTheyAreShown(String format) {
        var row = read(made(format, it -> {
            var made = row(it.createSheet(), 0, null, 502, "甲");
            var date = it.createCellStyle();
            date.setDataFormat(it.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            made.createCell(0).setCellValue(LocalDate.of(1849, 12, 31).plusYears(100));
            made.getCell(0).setCellStyle(date);
            var zeros = it.createCellStyle();
            zeros.setDataFormat(it.createDataFormat().getFormat("0000"));
            made.getCell(1).setCellStyle(zeros);
        })).table().rows().getFirst();

        assertThat(List.of(row.text(0), row.text(1))).containsExactly("1949-12-31", "0502");
        assertThat(row.kind(0)).isEqualTo(CellKind.DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void mergedCellsAreFilledDownAndAcross(String format) {
        var table = read(made(format, it -> {
            var sheet = it.createSheet();
            row(sheet, 0, "望春苑居民名册", null, null);
            row(sheet, 1, "5号楼", "张三", 1);
            row(sheet, 2, null, "李四", 2);
            row(sheet, 3, "6号楼", "王五", 3);
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:C1"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
        })).table();

        assertThat(texts(table)).containsExactly(List.of("望春苑居民名册", "望春苑居民名册", "望春苑居民名册"),
                List.of("5号楼", "张三", "1"), List.of("5号楼", "李四", "2"), List.of("6号楼", "王五", "3"));
        assertThat(table.rows().get(2).kind(0)).isEqualTo(CellKind.MERGED);
        assertThat(table.rows().get(1).kind(0)).isEqualTo(CellKind.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void hiddenRowsAreReadAndNoted(String format) {
        var read = read(made(format, it -> {
            var sheet = it.createSheet();
            row(sheet, 0, "姓名");
            row(sheet, 1, "张三").setZeroHeight(true);
            row(sheet, 4, "李四");
        }));

        assertThat(read.table().rows()).extracting(SheetRow::hidden).containsExactly(false, true, false);
        assertThat(read.table().rows()).extracting(SheetRow::number).containsExactly(1, 2, 5);
        assertThat(read.notes()).containsExactly(SheetNote.HIDDEN_ROWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void formulasGiveTheirSavedResultAndErrorsAreKnown(String format) {
        var row = read(made(format, it -> {
            var made = row(it.createSheet(), 0, 5, null, null, null);
            made.createCell(1).setCellFormula("A1&\"号楼\"");
            made.createCell(2).setCellFormula("A1*100+2");
            made.createCell(3).setCellFormula("1/0");
            it.getCreationHelper().createFormulaEvaluator().evaluateAll();
        })).table().rows().getFirst();

        assertThat(List.of(row.text(1), row.text(2), row.text(3))).containsExactly("5号楼", "502", "#DIV/0!");
        assertThat(row.kind(3)).isEqualTo(CellKind.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void theTabThatIsChosenIsRead(String format) {
        var file = made(format, it -> {
            row(it.createSheet("说明"), 0, "请填写");
            row(it.createSheet("名册"), 0, "姓名");
            row(it.createSheet("旧"), 0, "作废");
            it.setSheetHidden(2, true);
        });
        var read = (SheetReading.Read) Sheets.read(file, tabs -> 1);

        assertThat(read.tabs()).extracting(SheetTab::name).containsExactly("说明", "名册", "旧");
        assertThat(read.tabs()).extracting(SheetTab::hidden).containsExactly(false, false, true);
        assertThat(texts(read.table())).containsExactly(List.of("姓名"));
        assertThat(read(file).table().name()).isEqualTo("说明");
    }

    @Test
    void textIsReadInEveryEncodingAndWithEverySeparator() {
        String text = "姓名,住址\r\n张三,\"望春苑,5号楼\"\r\n\"李\"\"四\",\"两\n行\"\r\n";
        for (var bytes : List.of(text.getBytes(StandardCharsets.UTF_8), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(GB18030), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))) {
            assertThat(texts(read(bytes).table())).containsExactly(List.of("姓名", "住址"),
                    List.of("张三", "望春苑,5号楼"), List.of("李\"四", "两\n行"));
        }
        for (char separator : new char[] {';', '\t', '|', '，'}) {
            assertThat(texts(read("姓名#楼#室\n张三#5,1#2\n".replace('#', separator).getBytes(StandardCharsets.UTF_8)).table()))
                    .containsExactly(List.of("姓名", "楼", "室"), List.of("张三", "5,1", "2"));
        }
    }

    @Test
    void theOlderChineseEncodingIsNoted() {
        assertThat(read("姓名,楼栋\n张三,5号楼".getBytes(GB18030)).notes()).containsExactly(SheetNote.CHINESE_ENCODING);
        assertThat(read("姓名,楼栋\n张三,5号楼".getBytes(StandardCharsets.UTF_8)).notes()).isEmpty();
    }

    @Test
    void aFileSaysWhyItIsRefused() {
        byte[] good = SheetFixtures.xlsx(it -> row(it.createSheet(), 0, "姓名", "张三"));
        byte[] oldGood = SheetFixtures.xls(it -> row(it.createSheet(), 0, "姓名", "张三"));

        assertThat(refused(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(refused(SheetFixtures.xlsx(Workbook::createSheet))).isEqualTo(Reason.EMPTY);
        assertThat(refused("\n\n , ,\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.EMPTY);
        assertThat(refused(Arrays.copyOf(good, good.length / 2))).isEqualTo(Reason.BROKEN);
        assertThat(refused(Arrays.copyOf(oldGood, oldGood.length / 3))).isEqualTo(Reason.BROKEN);
        assertThat(refused(SheetFixtures.locked(good))).isEqualTo(Reason.LOCKED);
        assertThat(refused(SheetFixtures.lockedXls(it -> row(it.createSheet(), 0, "姓名")))).isEqualTo(Reason.LOCKED);
        assertThat(refused(SheetFixtures.bomb())).isEqualTo(Reason.BOMB);
        assertThat(refused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).isEqualTo(Reason.NOT_A_SHEET);
        assertThat(refused(SheetFixtures.withPart(good, "[Content_Types].xml", "<a/>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Reason.BROKEN);
        assertThat(refused("<html><table><tr><td>姓名".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.OTHER_FORMAT);
        assertThat(refused(SheetFixtures.withPart(good, "xl/workbook.bin", new byte[4]))).isEqualTo(Reason.OTHER_FORMAT);
        assertThat(refused("姓名,备注\n张三,\"没有关\n李四,好".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.OPEN_QUOTE);
    }

    @Test
    void aDamagedPartIsRefusedAndNeverReadInHalves() {
        byte[] good = SheetFixtures.xlsx(it -> {
            var sheet = it.createSheet();
            IntStream.range(0, 2_000).forEach(i -> row(sheet, i, "张" + i, "5号楼", 19_900_000_000d + i));
        });
        for (int at = 2_000; at < good.length - 2_000; at += good.length / 17) {
            byte[] damaged = good.clone();
            damaged[at] ^= 0x55;
            switch (Sheets.read(damaged, Sheets.FIRST)) {
                case SheetReading.Refused refused -> assertThat(refused.refusal().reason()).isIn(Reason.BROKEN, Reason.UNSAFE, Reason.BOMB);
                case SheetReading.Read read -> assertThat(read.table().rows()).hasSize(2_000);
            }
        }
    }

    @Test
    void outsideEntitiesAreNeverFollowed() {
        byte[] good = SheetFixtures.xlsx(it -> row(it.createSheet(), 0, "姓名"));
        String sheet = new String(SheetFixtures.part(good, "xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        String evil = sheet.replaceFirst("<worksheet", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet");
        assertThat(refused(SheetFixtures.withPart(good, "xl/worksheets/sheet1.xml", evil.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Reason.UNSAFE);
    }

    @Test
    void macrosAreLeftAloneAndSaid() {
        byte[] file = SheetFixtures.withPart(SheetFixtures.xlsx(it -> row(it.createSheet(), 0, "姓名")),
                "xl/vbaProject.bin", new byte[] {1, 2, 3});
        assertThat(read(file).notes()).containsExactly(SheetNote.MACROS_IGNORED);
    }

    @Test
    void theLimitsHold() {
        byte[] tall = SheetFixtures.xlsx(it -> {
            var sheet = it.createSheet();
            IntStream.range(0, 30).forEach(i -> row(sheet, i, "张" + i));
        });
        byte[] wide = SheetFixtures.xlsx(it -> row(it.createSheet(), 0, IntStream.range(0, 30).boxed().toArray()));
        var small = new SheetLimits(1 << 20, 1 << 20, 100, 20, 20);

        assertThat(refused(tall, small)).isEqualTo(Reason.TOO_MANY_ROWS);
        assertThat(refused(wide, small)).isEqualTo(Reason.TOO_MANY_COLUMNS);
        assertThat(refused(tall, new SheetLimits(1_000, 1 << 20, 100, 20, 20))).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused(tall, new SheetLimits(1 << 20, 1_000, 100, 20, 20))).isEqualTo(Reason.BOMB);
    }

    @Test
    void aWrongEncodingNamesTheLine() {
        byte[] mixed = concat("姓名,楼栋\n张三,5号楼\n".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xFF, (byte) 0xFF, '\n'});
        var refusal = ((SheetReading.Refused) Sheets.read(mixed, Sheets.FIRST)).refusal();
        assertThat(refusal).isEqualTo(new SheetRefusal(Reason.WRONG_ENCODING, List.of(3)));

        byte[] big5 = "姓名,樓棟,身份證號碼,備註\n張曉明,望春苑五號樓,無,獨居老人\n".getBytes(Charset.forName("Big5"));
        assertThat(refused(big5)).isEqualTo(Reason.WRONG_ENCODING);
        assertThat(refused("姓名,楼栋".getBytes(StandardCharsets.UTF_16LE))).isEqualTo(Reason.NOT_A_SHEET);
    }

    private static byte[] made(String format, Consumer<Workbook> filling) {
        return format.equals("xls") ? SheetFixtures.xls(filling) : SheetFixtures.xlsx(filling);
    }

    private static SheetReading.Read read(byte[] file) {
        return (SheetReading.Read) Sheets.read(file, Sheets.FIRST);
    }

    private static Reason refused(byte[] file) {
        return refused(file, SheetLimits.USUAL);
    }

    private static Reason refused(byte[] file, SheetLimits limits) {
        return ((SheetReading.Refused) Sheets.read(file, Sheets.FIRST, limits)).refusal().reason();
    }

    static List<List<String>> texts(SheetTable table) {
        return table.rows().stream().map(row -> IntStream.range(0, row.width()).mapToObj(row::text).toList()).toList();
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
