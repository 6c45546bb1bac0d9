package org.shouwang.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterUnitTests {

    private static final List<SheetColumn> COLUMNS = List.of(new SheetColumn("姓名", 10), new SheetColumn("备注", 30));
    private static final List<String> AWKWARD = List.of("=1+1", "+86 199", "-", "@甲", "\t空", "'=已有", "''@", "'平常",
            "＝１", "两\n行", "逗,号;\"引\"", "_x0041_", "钟\u0007", " 空 ", "𠮷", "11010519491231002X", "0502", "1.10105E+17");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsWrittenComesBackUnchanged(boolean xlsx) throws IOException {
        var table = ((SheetReading.Read) Sheets.read(write(xlsx, AWKWARD), Sheets.FIRST)).table();

        assertThat(table.rows()).hasSize(AWKWARD.size() + 1);
        assertThat(table.rows().stream().skip(1).map(row -> row.text(1))).containsExactlyElementsOf(AWKWARD);
        assertThat(table.rows().getFirst().text(0)).isEqualTo("姓名");
    }

    @Test
    void nothingThatIsWrittenIsAFormula() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(write(true, AWKWARD)))) {
            var sheet = workbook.getSheetAt(0);
            sheet.forEach(row -> row.forEach(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING)));
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("'=1+1");
            assertThat(sheet.getRow(1).getCell(1).getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        }
        String csv = new String(write(false, AWKWARD), StandardCharsets.UTF_8);
        assertThat(csv.lines().map(line -> line.substring(line.indexOf(',') + 1)))
                .noneMatch(field -> field.matches("\"?[=+\\-@\\t].*"));
    }

    @Test
    void aTemplateKeepsNumbersAsText() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(write(true, List.of())))) {
            assertThat(workbook.getSheetAt(0).getColumnStyle(1).getDataFormatString()).isEqualTo("@");
        }
    }

    @Test
    void aHundredThousandRowsAreWrittenAndReadBack() throws IOException {
        var texts = IntStream.range(0, 100_000).mapToObj(i -> "11010518491231" + i).toList();
        byte[] file = write(true, texts);
        var read = (SheetReading.Read) Sheets.read(file, Sheets.FIRST);
        assertThat(read.table().rows()).hasSize(100_001);
    }

    private static byte[] write(boolean xlsx, List<String> remarks) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = xlsx ? SheetWriter.xlsx(out, "名册", COLUMNS) : SheetWriter.csv(out, COLUMNS)) {
            for (String remark : remarks) {
                writer.row(List.of("张三", remark));
            }
        }
        return out.toByteArray();
    }
}
