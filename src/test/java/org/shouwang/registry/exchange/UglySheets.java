package org.shouwang.registry.exchange;

import static org.shouwang.platform.sheet.SheetFixtures.row;
import static org.shouwang.platform.sheet.SheetFixtures.xls;
import static org.shouwang.platform.sheet.SheetFixtures.xlsx;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.poi.ss.util.CellRangeAddress;
import org.shouwang.platform.words.IdNumber;

/** The same six invented people, kept in ten ways in which communities keep them. */
final class UglySheets {

    record Someone(String name, String sex, String id, String phone, int building, int unit, int room, String relation, String need) {

        String door() {
            return building + "-" + unit + "-" + room;
        }
    }

    static final List<Someone> PEOPLE = List.of(
            new Someone("张晓明", "男", id("18490312", 1), "19900000001", 5, 2, 502, "户主", ""),
            new Someone("李梅", "女", id("18520708", 2), "19900000002", 5, 2, 502, "配偶", "透析"),
            new Someone("张小雨", "女", id("18810101", 4), "19900000003", 5, 2, 502, "子女", ""),
            new Someone("单雄", "男", id("18300229".replace("0229", "0228"), 3), "19900000004", 5, 2, 601, "户主", "独居"),
            new Someone("欧阳文静", "女", id("18771111", 6), "19900000005", 12, 1, 1203, "户主", ""),
            new Someone("解宁", "男", id("18750505", 7), "19900000006", 12, 1, 1203, "配偶", "行动不便"));

    private UglySheets() {
    }

    /** Area code 000000 belongs to nobody, and nobody lives who was born then. */
    static String id(String birth, int order) {
        String body = "000000" + birth + "%03d".formatted(order);
        return body + IdNumber.check(body);
    }

    static Map<String, byte[]> all() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("title rows above and a total below", titles());
        all.put("other words in another order", synonyms());
        all.put("full-width digits and Chinese numbers", fullWidth());
        all.put("merged building, unit and room", merged());
        all.put("one address column in every notation", addresses());
        all.put("two tabs, the first an explanation", twoTabs());
        all.put("hidden rows and columns of no use", hidden());
        all.put("formulas", formulas());
        all.put("header in two rows", twoHeaderRows());
        all.put("building titles between the rows, in xls", groupTitles());
        all.put("GB18030 text with semicolons", gb18030());
        all.put("English", english());
        all.put("no header at all", headless());
        return all;
    }

    private static byte[] titles() {
        return xlsx(it -> {
            var sheet = it.createSheet("Sheet1");
            row(sheet, 0, "望春苑小区居民花名册");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:L1"));
            row(sheet, 1, "填报单位：望春社区", null, null, null, "填报日期：2022年11月");
            row(sheet, 3, "序号", "姓名*", "性别", "身份证号（必填）", "联系电话", "小区", "楼栋", "单元", "室", "与户主关系", "户籍地", "重点人群类别", "备注");
            int i = 4;
            for (var p : PEOPLE) {
                row(sheet, i, i - 3, p.name, p.sex, p.id, p.phone, "望春苑", p.building + "号楼", p.unit + "单元", p.room + "室", p.relation, "", p.need, "");
                i++;
            }
            row(sheet, i, "合计", 6);
            row(sheet, i + 1, "填表人：", null, "审核人：");
        });
    }

    private static byte[] synonyms() {
        return xlsx(it -> {
            var sheet = it.createSheet();
            row(sheet, 0, "房号", "幢", "单元号", "手机号码", "证件号码", "成员姓名", "特殊人群", "年龄", "与户主的关系", "民族");
            int i = 1;
            for (var p : PEOPLE) {
                row(sheet, i++, p.room, p.building, p.unit, Double.valueOf(p.phone), p.id, p.name, p.need.isEmpty() ? "无" : p.need, 70,
                        Map.of("户主", "本人", "配偶", "妻子", "子女", "女儿").get(p.relation), "汉");
            }
        });
    }

    private static byte[] fullWidth() {
        return xlsx(it -> {
            var sheet = it.createSheet();
            row(sheet, 0, "姓　名", "身 份 证 号", "电　话", "楼　号", "单　元", "房　号", "与户主关系", "人群类别");
            int i = 1;
            for (var p : PEOPLE) {
                row(sheet, i++, p.name.length() == 2 ? p.name.charAt(0) + "　" + p.name.charAt(1) : p.name, wide(p.id), wide(p.phone),
                        p.building == 5 ? "五号楼" : "十二幢", p.unit == 2 ? "二单元" : "一单元", wide("" + p.room), p.relation, p.need);
            }
        });
    }

    private static byte[] merged() {
        return xlsx(it -> {
            var sheet = it.createSheet();
            row(sheet, 0, "楼栋", "单元", "室", "姓名", "关系", "身份证号", "电话", "重点人群");
            row(sheet, 1, people(0, p -> new Object[] {"5#", "2", "502", p.name, p.relation, p.id, p.phone, p.need}));
            row(sheet, 2, people(1, p -> new Object[] {null, null, null, p.name, p.relation, p.id, p.phone, p.need}));
            row(sheet, 3, people(2, p -> new Object[] {null, null, null, p.name, p.relation, p.id, p.phone, p.need}));
            row(sheet, 4, people(3, p -> new Object[] {null, null, "601", p.name, p.relation, p.id, p.phone, p.need}));
            row(sheet, 5, people(4, p -> new Object[] {"12#", "1", "1203", p.name, p.relation, p.id, p.phone, p.need}));
            row(sheet, 6, people(5, p -> new Object[] {null, null, null, p.name, p.relation, p.id, p.phone, p.need}));
            for (var area : List.of("A2:A5", "B2:B5", "C2:C4", "A6:A7", "B6:B7", "C6:C7")) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(area));
            }
        });
    }

    private static byte[] addresses() {
        var notations = List.<Function<Someone, String>>of(p -> p.door(), p -> p.building + "号楼" + p.unit + "单元" + p.room,
                p -> "望春苑" + p.building + "幢" + p.unit + "单元" + p.room / 100 + "楼" + p.room + "室", p -> wide(p.door()),
                p -> p.building + "#" + p.unit + "-" + p.room, p -> "望春苑小区" + p.building + "栋" + p.unit + "单元" + p.room + "号");
        return xlsx(it -> {
            var sheet = it.createSheet();
            row(sheet, 0, "姓名", "现住址", "身份证号", "联系方式", "与户主关系", "重点人群类别");
            for (int i = 0; i < PEOPLE.size(); i++) {
                var p = PEOPLE.get(i);
                row(sheet, i + 1, p.name, notations.get(i).apply(p), p.id, p.phone, p.relation, p.need);
            }
        });
    }

    private static byte[] twoTabs() {
        return xlsx(it -> {
            var about = it.createSheet("填表说明");
            row(about, 0, "填表说明");
            row(about, 1, "1", "姓名要与身份证一致");
            row(about, 2, "2", "电话填本人的");
            usual(it.createSheet("居民"));
            var old = it.createSheet("去年");
            usual(old);
            row(old, 9, "9", "旧人", "男");
            it.setSheetHidden(2, true);
        });
    }

    private static byte[] hidden() {
        return xlsx(it -> {
            var sheet = it.createSheet();
            usual(sheet);
            sheet.getRow(2).setZeroHeight(true);
            sheet.getRow(5).setZeroHeight(true);
        });
    }

    private static byte[] formulas() {
        return xlsx(it -> {
            var sheet = it.createSheet();
            row(sheet, 0, "序号", "姓名", "身份证号", "楼", "单元", "房", "地址", "电话", "与户主关系", "重点人群");
            int i = 1;
            for (var p : PEOPLE) {
                var row = row(sheet, i, null, p.name, p.id, p.building, p.unit, p.room, null, p.phone, p.relation, p.need);
                row.createCell(0).setCellFormula("ROW()-1");
                row.createCell(6).setCellFormula("D%1$d&\"号楼\"&E%1$d&\"单元\"&F%1$d".formatted(i + 1));
                i++;
            }
            it.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
    }

    private static byte[] twoHeaderRows() {
        return xlsx(it -> {
            var sheet = it.createSheet();
            row(sheet, 0, "居民信息登记表");
            row(sheet, 1, "序号", "基本信息", null, null, "居住地址", null, null, "联系电话", "家庭", null);
            row(sheet, 2, null, "姓名", "性别", "身份证号", "楼栋", "单元", "房号", null, "与户主关系", "重点人群类别");
            for (var area : List.of("A1:J1", "A2:A3", "B2:D2", "E2:G2", "H2:H3", "I2:J2")) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(area));
            }
            int i = 3;
            for (var p : PEOPLE) {
                row(sheet, i, i - 2, p.name, p.sex, p.id, p.building, p.unit, p.room, p.phone, p.relation, p.need);
                i++;
            }
        });
    }

    private static byte[] groupTitles() {
        return xls(it -> {
            var sheet = it.createSheet();
            row(sheet, 0, "门牌号", "姓名", "身份证号码", "联系电话", "与户主关系", "重点人群类别");
            int i = 1;
            String last = "";
            for (var p : PEOPLE) {
                String title = p.building + "号楼" + p.unit + "单元";
                if (!title.equals(last)) {
                    row(sheet, i, title);
                    sheet.addMergedRegion(new CellRangeAddress(i, i, 0, 5));
                    i++;
                    last = title;
                }
                row(sheet, i++, p.room, p.name, p.id, p.phone, p.relation, p.need);
            }
        });
    }

    private static byte[] gb18030() {
        return PEOPLE.stream().map(p -> String.join(";", p.name, p.sex, p.id, p.phone, p.building + "号楼", "" + p.unit, "" + p.room, p.relation, p.need))
                .collect(Collectors.joining("\r\n", "姓名;性别;身份证号;手机;楼号;单元;室;与户主关系;重点人群\r\n", "\r\n"))
                .getBytes(Charset.forName("GB18030"));
    }

    private static byte[] english() {
        return PEOPLE.stream().map(p -> String.join(",", p.name, p.sex.equals("男") ? "M" : "Female", p.id, "+86 " + p.phone, "" + p.building,
                        "Unit " + p.unit, "" + p.room, Map.of("户主", "Head", "配偶", "Spouse", "子女", "Daughter").get(p.relation), p.need))
                .collect(Collectors.joining("\n", "Full name,Sex,ID number,Phone,Building,Unit,Room No.,Relationship,Special needs\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] headless() {
        return xlsx(it -> {
            var sheet = it.createSheet();
            int i = 0;
            for (var p : PEOPLE) {
                row(sheet, i++, i, p.name, p.sex, p.id, p.phone, p.building + "号楼" + p.unit + "单元" + p.room, p.relation);
            }
        });
    }

    static void usual(org.apache.poi.ss.usermodel.Sheet sheet) {
        row(sheet, 0, "序号", "姓名", "性别", "身份证号", "联系电话", "小区", "楼栋", "单元", "室", "与户主关系", "户籍地", "重点人群类别", "备注");
        int i = 1;
        for (var p : PEOPLE) {
            row(sheet, i, i, p.name, p.sex, p.id, p.phone, "望春苑", p.building, p.unit, p.room, p.relation, "", p.need, "");
            i++;
        }
    }

    private static Object[] people(int index, Function<Someone, Object[]> cells) {
        return cells.apply(PEOPLE.get(index));
    }

    static String wide(String text) {
        var out = new ArrayList<String>();
        text.chars().forEach(c -> out.add(String.valueOf((char) (c > ' ' && c < 0x7f ? c + 0xFEE0 : c))));
        return String.join("", out);
    }
}
