package org.shouwang.registry.demo;

import java.util.Random;

import org.shouwang.registry.Sex;

/** Names put together by chance from common characters, after the fashion of the years in which people were born. */
final class InventedNames {

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋"
            + "杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾郝龚邵万钱严覃武莫孔单仇解";
    private static final String[] WOMEN = {"秀桂玉兰英珍凤淑素春月梅芳琴香云莲华", "丽红燕敏静霞艳娟萍玲晓云海慧洁琳", "雨欣怡梓涵诗佳琪思婷雅若彤语可"};
    private static final String[] MEN = {"国建德福永明贵生庆荣长根志文洪世树宝", "军伟强勇斌涛超刚峰磊辉晓海志建东", "浩宇轩子俊天泽晨睿博铭奕一嘉皓"};

    private final Random chance;

    InventedNames(Random chance) {
        this.chance = chance;
    }

    /** Common surnames come up often, rare ones now and then. */
    String surname() {
        double skewed = Math.pow(chance.nextDouble(), 2.2);
        return String.valueOf(SURNAMES.charAt((int) (skewed * SURNAMES.length())));
    }

    String given(Sex sex, int age) {
        int fashion = age >= 55 ? 0 : age >= 22 ? 1 : 2;
        var characters = (sex == Sex.FEMALE ? WOMEN : MEN)[fashion];
        boolean single = chance.nextInt(100) < (fashion == 1 ? 35 : 8);
        return single ? one(characters) : one(characters) + one(characters);
    }

    private String one(String characters) {
        return String.valueOf(characters.charAt(chance.nextInt(characters.length())));
    }
}
