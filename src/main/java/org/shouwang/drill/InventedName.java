package org.shouwang.drill;

import java.util.Random;

/** Names of people who do not exist. The same number has the same name. */
public final class InventedName {

    static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋";
    private static final String GIVEN = "伟芳娜敏静磊洋艳勇军杰娟涛明超霞平刚桂丹宇晨欣佳怡梓涵浩然文博";
    private static final long SEED = 0x5DEECE66DL;

    private InventedName() {
    }

    public static String of(int number) {
        var chance = new Random(SEED * (number + 1));
        chance.nextInt();
        var name = new StringBuilder().append(one(SURNAMES, chance)).append(one(GIVEN, chance));
        return chance.nextInt(3) == 0 ? name.toString() : name.append(one(GIVEN, chance)).toString();
    }

    private static char one(String characters, Random chance) {
        return characters.charAt(chance.nextInt(characters.length()));
    }
}
