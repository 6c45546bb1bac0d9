package org.shouwang.drill;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.dhatim.fastexcel.Workbook;
import org.shouwang.platform.words.IdNumber;

/**
 * A residents' sheet of any length in the columns that communities use. Nobody in it exists: the phones are 199 000,
 * the identity numbers of an area that never was. The same seed makes the same sheet.
 */
public record InventedSheet(List<Person> people) {

    /** A row of the sheet. */
    public record Person(String name, boolean male, String idNumber, String phone, String estate, int building, int unit,
            int room, String relation, String registeredAt, String need) {

        /** The door as its people write it: {@code 12-2-502}. */
        public String door() {
            return building + "-" + unit + "-" + room;
        }

        public String phoneTail() {
            return phone.substring(phone.length() - 4);
        }
    }

    private static final String[] HEADER = {"序号", "姓名", "性别", "身份证号", "联系电话", "小区", "楼栋", "单元", "室", "与户主关系",
        "户籍地", "重点人群类别", "备注"};
    private static final String WOMEN = "秀桂玉兰英珍凤淑春月梅芳琴香云莲华丽红燕敏静霞艳娟萍玲晓海慧洁琳雨欣怡诗佳琪思婷雅彤";
    private static final String MEN = "国建德福永明贵生庆荣长根志文洪世树军伟强勇斌涛超刚峰磊辉海东浩宇轩子俊天泽晨睿博铭嘉皓";
    private static final String[] ESTATES = {"望春苑", "临湖里", "南桥新村", "云杉小区", "清水湾", "东篱园", "长堤家园", "北塘坊", "松涛里"};
    private static final String[] RELATIONS = {"户主", "配偶", "儿子", "女儿"};
    private static final int MOST_MEMBERS = 4;
    private static final LocalDate OLDEST = LocalDate.of(1945, 1, 1);
    private static final LocalDate OLDEST_CHILD = LocalDate.of(1994, 1, 1);

    public InventedSheet {
        people = List.copyOf(people);
    }

    /** As many people as asked for in estates of 104 buildings, each door lived in. */
    public static InventedSheet of(int rows, long seed) {
        return new InventedSheet(new Writer(new Random(seed), Layout.LARGE).write(rows));
    }

    /** So many people in so many households, which are spread evenly over the doors there are. */
    public static InventedSheet of(Layout layout, int households, int residents, long seed) {
        return new InventedSheet(new Writer(new Random(seed), layout).write(households, residents));
    }

    /**
     * How the houses are built.
     *
     * @param buildings of one estate
     * @param doors of one floor of one unit
     */
    public record Layout(int estates, int buildings, int units, int floors, int doors) {

        private static final Layout LARGE = new Layout(9, 104, 2, 8, 3);

        public Layout {
            if (estates < 1 || estates > ESTATES.length || buildings < 1 || units < 1 || floors < 1 || doors < 1 || doors > 99) {
                throw new IllegalArgumentException("no houses can be built so: " + estates + " estates of " + buildings + " buildings of "
                        + units + " units of " + floors + " floors of " + doors + " doors");
            }
        }

        private int ofBuilding() {
            return units * floors * doors;
        }

        public int allDoors() {
            return estates * buildings * ofBuilding();
        }
    }

    private static final class Writer {
        private final Random chance;
        private final Layout layout;
        private final Map<String, Integer> bornThatDay = new HashMap<>();
        private final List<Person> people = new ArrayList<>();

        Writer(Random chance, Layout layout) {
            this.chance = chance;
            this.layout = layout;
        }

        List<Person> write(int rows) {
            for (int door = 0; people.size() < rows; door++) {
                household(door, Math.min(rows - people.size(), 1 + chance.nextInt(MOST_MEMBERS)));
            }
            return people;
        }

        List<Person> write(int households, int residents) {
            if (households > layout.allDoors() || residents < households || residents > households * MOST_MEMBERS) {
                throw new IllegalArgumentException(households + " households with " + residents + " residents do not fit behind "
                        + layout.allDoors() + " doors");
            }
            for (int household = 0; household < households; household++) {
                int left = residents - people.size();
                int others = households - household - 1;
                int fewest = Math.max(1, left - others * MOST_MEMBERS);
                int most = Math.min(MOST_MEMBERS, left - others);
                int usual = Math.ceilDiv(left, others + 1);
                int members = Math.clamp(usual - 1 + chance.nextInt(3), fewest, most);
                household((int) ((long) household * layout.allDoors() / households), members);
            }
            return people;
        }

        private void household(int door, int members) {
            int inBuilding = door % layout.ofBuilding();
            int building = door / layout.ofBuilding();
            int floor = inBuilding / layout.doors() % layout.floors() + 1;
            var where = new Person("", false, "", "", ESTATES[building / layout.buildings() % ESTATES.length],
                    building % layout.buildings() + 1 + building / layout.buildings() / ESTATES.length * layout.buildings(),
                    inBuilding / (layout.floors() * layout.doors()) + 1, floor * 100 + inBuilding % layout.doors() + 1, "", "", "");
            boolean manIsHead = chance.nextBoolean();
            for (int member = 0; member < members; member++) {
                people.add(person(where, member, switch (member) {
                    case 0 -> manIsHead;
                    case 1 -> !manIsHead;
                    default -> member == 2;
                }));
            }
        }

        private Person person(Person where, int member, boolean male) {
            var characters = male ? MEN : WOMEN;
            var given = chance.nextInt(5) == 0 ? one(characters) : one(characters) + one(characters);
            var need = chance.nextInt(40) == 0 ? "独居" : chance.nextInt(50) == 0 ? "慢性病用药" : "";
            return new Person(one(InventedName.SURNAMES) + given, male, idNumber(male, member < 2 ? OLDEST : OLDEST_CHILD), Long.toString(199_0000_0000L + people.size()),
                    where.estate(), where.building(), where.unit(), where.room(), RELATIONS[member],
                    chance.nextInt(6) == 0 ? "外省" : "本社区", need);
        }

        private String one(String characters) {
            return String.valueOf(characters.charAt(chance.nextInt(characters.length())));
        }

        private String idNumber(boolean male, LocalDate notBefore) {
            var day = DateTimeFormatter.BASIC_ISO_DATE.format(notBefore.plusDays(chance.nextInt(30 * 365)));
            int order = bornThatDay.merge(day + male, 1, Integer::sum) * 2 - (male ? 1 : 0);
            var digits = "000000%s%03d".formatted(day, order);
            return digits + IdNumber.check(digits);
        }
    }

    /** As {@code .xlsx}, with the header in the first row. */
    public void write(OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Shouwang", "1.0")) {
            var sheet = book.newWorksheet("居民信息");
            for (int column = 0; column < HEADER.length; column++) {
                sheet.value(0, column, HEADER[column]);
            }
            for (int row = 0; row < people.size(); row++) {
                var cells = cells(row);
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row + 1, column, cells.get(column));
                }
            }
        }
    }

    public Path write(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            write(out);
        }
        return file;
    }

    private List<String> cells(int row) {
        var p = people.get(row);
        return List.of(Integer.toString(row + 1), p.name(), p.male() ? "男" : "女", p.idNumber(), p.phone(), p.estate(),
                p.building() + "号楼", p.unit() + "单元", Integer.toString(p.room()), p.relation(), p.registeredAt(), p.need(), "");
    }
}
