package org.shouwang.registry.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.shouwang.platform.words.Fold;

/** Finds what a header means. */
final class Headers {

    private static final Map<String, Field> EXACT = new HashMap<>();
    private static final Pattern DECORATION = Pattern.compile("[*＊★●:：_\\-—/\\\\]|\\([^)]*\\)|（[^）]*）|【[^】]*】|\\[[^]]*]|必填|选填");
    /** For headers that say more than the usual ones; tried in this order, so that 户籍地址 is no address. */
    private static final Map<Pattern, Field> CONTAINING = containing();

    static {
        for (var field : Field.values()) {
            field.headers().forEach(header -> EXACT.put(bare(header), field));
        }
    }

    private Headers() {
    }

    static Optional<Field> meaning(String header) {
        String bare = bare(header);
        if (bare.isEmpty() || bare.length() > 20) {
            return Optional.empty();
        }
        var exact = EXACT.get(bare);
        if (exact != null) {
            return Optional.of(exact);
        }
        return CONTAINING.entrySet().stream().filter(it -> it.getKey().matcher(bare).find()).map(Map.Entry::getValue).findFirst();
    }

    private static String bare(String header) {
        String code = Fold.code(header);
        String bare = DECORATION.matcher(code).replaceAll("");
        return bare.isEmpty() ? code : bare;
    }

    private static Map<Pattern, Field> containing() {
        var all = new java.util.LinkedHashMap<Pattern, Field>();
        all.put(Pattern.compile("未导入|年龄|民族|学历|文化|政治|婚姻|职业|单位名称|网格|疫苗|核酸|健康码|车牌"), Field.IGNORED);
        all.put(Pattern.compile("户籍地|户口所在|户籍.*址|户口.*址"), Field.REGISTERED_AT);
        all.put(Pattern.compile("(与|和).*关系"), Field.RELATION);
        all.put(Pattern.compile("身份证|证件号|身份号"), Field.ID_NUMBER);
        all.put(Pattern.compile("证件类"), Field.DOCUMENT_TYPE);
        all.put(Pattern.compile("户主.*(电话|手机)"), Field.IGNORED);
        all.put(Pattern.compile("户主.*姓名"), Field.HEAD_NAME);
        all.put(Pattern.compile("电话|手机|联系方式|MOBILE|PHONE"), Field.PHONE);
        all.put(Pattern.compile("姓名$|^姓名"), Field.NAME);
        all.put(Pattern.compile("出生|BIRTH"), Field.BIRTH_DATE);
        all.put(Pattern.compile("重点人|特殊人|特殊群|困难|关爱对象"), Field.NEEDS);
        all.put(Pattern.compile("地址|住址|ADDRESS"), Field.ADDRESS);
        all.put(Pattern.compile("小区"), Field.ESTATE);
        all.put(Pattern.compile("单元"), Field.UNIT);
        all.put(Pattern.compile("楼层"), Field.FLOOR);
        all.put(Pattern.compile("(楼|栋|幢)(栋|号|幢|座|牌)"), Field.BUILDING);
        all.put(Pattern.compile("房号|室号|门牌|房间"), Field.ROOM);
        all.put(Pattern.compile("备注"), Field.NOTE);
        return all;
    }
}
