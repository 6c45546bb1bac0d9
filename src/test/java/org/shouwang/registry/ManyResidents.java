package org.shouwang.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented people by the thousand, always the same ones. */
final class ManyResidents {

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华红玉梅建国春生晓东海波文斌志宏宇佳欣怡思远子涵浩然雨泽梓萱一诺景行嘉懿煜城懿轩烨伟苑博伟泽熠彤鸿煊";

    private final Random chance = new Random(7);
    private final LocalDate today = LocalDate.of(2022, 11, 21);

    String name() {
        var name = new StringBuilder().append(SURNAMES.charAt(chance.nextInt(SURNAMES.length())));
        for (int i = chance.nextInt(8) == 0 ? 1 : 0; i < 2; i++) {
            name.append(GIVEN.charAt(chance.nextInt(GIVEN.length())));
        }
        return name.toString();
    }

    /** Some three people behind each door. */
    List<NewHousehold> behind(List<Door> doors, int people) {
        var households = new ArrayList<NewHousehold>();
        int left = people;
        for (int i = 0; i < doors.size() && left > 0; i++) {
            int size = Math.min(left, Math.max(1, (left + doors.size() - i - 1) / (doors.size() - i) + chance.nextInt(3) - 1));
            var members = new ArrayList<NewResident>();
            for (int n = 0; n < size; n++) {
                members.add(person(n == 0 ? Relation.HEAD : n == 1 ? Relation.SPOUSE : Relation.CHILD));
            }
            left -= size;
            households.add(new NewHousehold(HouseholdId.next(), doors.get(i).id(), HouseholdFacts.unknown(), members));
        }
        return households;
    }

    private NewResident person(Relation relation) {
        // No living person's number: area 000000, births before 1900; the age band of the register is what matters here.
        var born = today.minusDays(chance.nextInt(33_000));
        var facts = ResidentFacts.of(name(), relation).born(born, chance.nextBoolean() ? Sex.MALE : Sex.FEMALE);
        if (chance.nextInt(10) < 8) {
            facts = facts.calledAt("199" + String.format("%08d", chance.nextInt(100_000_000)));
        }
        if (chance.nextInt(20) == 0) {
            facts = facts.away(today, null);
        }
        return new NewResident(ResidentId.next(), facts, chance.nextInt(10) < 9 ? new Document(DocumentType.ID_CARD,
                "000000" + (1800 + chance.nextInt(99)) + "0101" + String.format("%03d", chance.nextInt(1000)) + chance.nextInt(10)
                        + chance.nextInt(1_000_000)) : null);
    }
}
