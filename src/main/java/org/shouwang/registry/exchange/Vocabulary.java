package org.shouwang.registry.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.words.Fold;
import org.shouwang.registry.DocumentType;
import org.shouwang.registry.NeedKind;
import org.shouwang.registry.Presence;
import org.shouwang.registry.Registered;
import org.shouwang.registry.Relation;
import org.shouwang.registry.Sex;
import org.shouwang.registry.Tenure;

/** The words that stand in the cells of a residents' sheet, and what they mean. The first word of each is written back. */
final class Vocabulary {

    private static final Map<Relation, String> RELATIONS = new LinkedHashMap<>();
    private static final Map<String, Relation> RELATION_WORDS = words(RELATIONS, Map.ofEntries(
            Map.entry(Relation.HEAD, "户主|本人|业主本人|户主本人|HEAD|SELF|HEADOFHOUSEHOLD"),
            Map.entry(Relation.SPOUSE, "配偶|妻|妻子|夫|丈夫|老婆|老公|爱人|夫妻|之妻|之夫|SPOUSE|WIFE|HUSBAND"),
            Map.entry(Relation.CHILD, "子女|子|女|儿子|女儿|长子|次子|三子|四子|长女|次女|三女|四女|独生子|独生女|养子|养女|继子|继女|之子|之女|大儿子|二儿子|小儿子|大女儿|二女儿|小女儿|CHILD|SON|DAUGHTER"),
            Map.entry(Relation.PARENT, "父母|父|母|父亲|母亲|爸爸|妈妈|之父|之母|继父|继母|PARENT|FATHER|MOTHER"),
            Map.entry(Relation.GRANDCHILD, "孙子女|孙子|孙女|外孙|外孙女|孙|外孙子|曾孙|曾孙女|GRANDCHILD|GRANDSON|GRANDDAUGHTER"),
            Map.entry(Relation.GRANDPARENT, "祖父母|祖父|祖母|爷爷|奶奶|外祖父|外祖母|外公|外婆|姥爷|姥姥|GRANDPARENT|GRANDFATHER|GRANDMOTHER"),
            Map.entry(Relation.SIBLING, "兄弟姐妹|兄|弟|姐|妹|哥哥|弟弟|姐姐|妹妹|兄弟|姐妹|SIBLING|BROTHER|SISTER"),
            Map.entry(Relation.CHILD_IN_LAW, "儿媳女婿|儿媳|女婿|媳妇|儿媳妇|长媳|次媳|SONINLAW|DAUGHTERINLAW|CHILDINLAW"),
            Map.entry(Relation.PARENT_IN_LAW, "公婆岳父母|岳父|岳母|公公|婆婆|公婆|丈人|丈母娘|FATHERINLAW|MOTHERINLAW|PARENTINLAW"),
            Map.entry(Relation.RELATIVE, "亲戚|亲属|其他亲属|侄子|侄女|外甥|外甥女|叔叔|姑姑|舅舅|姨|嫂子|弟媳|姐夫|妹夫|堂兄|表兄|表妹|表弟|RELATIVE"),
            Map.entry(Relation.TENANT, "租客|租户|承租人|房客|租住|租赁|合租|LODGER|TENANT"),
            Map.entry(Relation.CARER, "保姆|护工|住家保姆|陪护|照护人|月嫂|CARER|CAREGIVER|NANNY"),
            Map.entry(Relation.OTHER, "其他|其它|非亲属|朋友|同事|同学|集体户|OTHER")));

    private static final Map<NeedKind, String> NEEDS = new LinkedHashMap<>();
    private static final Map<String, NeedKind> NEED_WORDS = words(NEEDS, Map.ofEntries(
            Map.entry(NeedKind.LIVES_ALONE, "独居|独居老人|空巢|空巢老人|孤寡|孤寡老人|独居老年人|LIVESALONE"),
            Map.entry(NeedKind.OVER_70, "70岁以上|高龄|高龄老人|80岁以上|80岁以上老人|90岁以上|70岁以上老人|老年人|老人|OVER70"),
            Map.entry(NeedKind.IMMOBILE, "行动不便|卧床|瘫痪|失能|半失能|失能老人|肢体残疾|轮椅|卧床不起|偏瘫|IMMOBILE"),
            Map.entry(NeedKind.PREGNANT, "孕妇|孕产妇|怀孕|产妇|孕期|PREGNANT"),
            Map.entry(NeedKind.DIALYSIS, "透析|血液透析|血透|肾透析|透析患者|DIALYSIS"),
            Map.entry(NeedKind.CHRONIC_MEDICINE, "长期用药|慢病|慢性病|慢病用药|长期服药|高血压|糖尿病|慢病患者|慢性病患者|基础疾病|基础病|CHRONICMEDICINE"),
            Map.entry(NeedKind.MINOR_ALONE, "未成年人独自在家|留守儿童|困境儿童|孤儿|无人照护儿童|独自在家未成年人|MINORALONE"),
            Map.entry(NeedKind.DEAF, "听障|聋|聋哑|聋人|听力残疾|听力障碍|听力言语残疾|DEAF"),
            Map.entry(NeedKind.BLIND, "视障|盲|盲人|视力残疾|视力障碍|失明|BLIND"),
            Map.entry(NeedKind.INTERPRETER, "需要翻译|需翻译|外籍|语言不通|外国人|INTERPRETER")));

    private static final Map<Presence, String> PRESENCES = new LinkedHashMap<>();
    private static final Map<String, Presence> PRESENCE_WORDS = words(PRESENCES, Map.of(
            Presence.PRESENT, "在住|常住|是|居住|在家|现住|实住|人户一致|PRESENT",
            Presence.AWAY, "外出|不在|暂离|外出务工|外地|AWAY",
            Presence.REGISTERED_ONLY, "人户分离|户在人不在|空挂户|空挂|挂户|否|不在住|REGISTEREDONLY"));
    private static final Map<Registered, String> REGISTEREDS = new LinkedHashMap<>();
    private static final Map<String, Registered> REGISTERED_WORDS = words(REGISTEREDS, Map.of(
            Registered.HERE, "本社区|本小区|本地|户籍|户籍人口|常住户籍|本社区户籍|户籍在此|户在|HERE",
            Registered.ELSEWHERE, "外地|外来|流动|流动人口|外省|外市|非户籍|外来人口|非本地|不在本社区|ELSEWHERE"));
    private static final Map<Tenure, String> TENURES = new LinkedHashMap<>();
    private static final Map<String, Tenure> TENURE_WORDS = words(TENURES, Map.of(
            Tenure.OWNER, "自有|自住|自有住房|业主|产权|OWNER",
            Tenure.TENANT, "租住|出租|租赁|租房|租户|TENANT",
            Tenure.LENT, "借住|借用|LENT",
            Tenure.DORMITORY, "集体宿舍|宿舍|DORMITORY"));
    private static final Map<DocumentType, String> DOCUMENTS = new LinkedHashMap<>();
    private static final Map<String, DocumentType> DOCUMENT_WORDS = words(DOCUMENTS, Map.of(
            DocumentType.ID_CARD, "身份证|居民身份证|户口簿|居民户口簿|IDCARD",
            DocumentType.PASSPORT, "护照|外国护照|PASSPORT",
            DocumentType.HK_MO_PERMIT, "港澳通行证|港澳居民来往内地通行证|回乡证|港澳居民居住证|HKMOPERMIT",
            DocumentType.TW_PERMIT, "台胞证|台湾居民来往大陆通行证|台湾居民居住证|TWPERMIT",
            DocumentType.FOREIGN_RESIDENCE, "外国人永久居留证|外国人永久居留身份证|外国人居留证|FOREIGNRESIDENCE",
            DocumentType.BIRTH_CERTIFICATE, "出生证|出生医学证明|出生证明|BIRTHCERTIFICATE",
            DocumentType.OTHER, "其他证件|其他|军官证|OTHER"));

    private static final Pattern NOTHING = Pattern.compile("无|没有|暂无|未知|不详|不清楚|[-—/\\\\]+|NULL|null|N/A|n/a|NA|空");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?: .*)?");
    private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private Vocabulary() {
    }

    private static <E> Map<String, E> words(Map<E, String> first, Map<E, String> all) {
        var words = new LinkedHashMap<String, E>();
        all.forEach((meaning, list) -> {
            String[] each = list.split("\\|");
            first.put(meaning, each[0]);
            for (String word : each) {
                words.put(word, meaning);
            }
        });
        return words;
    }

    /** Nothing said, in the ways in which people say it. */
    static boolean nothing(String text) {
        return text.isEmpty() || NOTHING.matcher(text).matches();
    }

    static Optional<Sex> sex(String text) {
        return switch (Fold.code(text)) {
            case "男", "男性", "M", "MALE", "1" -> Optional.of(Sex.MALE);
            case "女", "女性", "F", "FEMALE", "2", "0" -> Optional.of(Sex.FEMALE);
            default -> Optional.empty();
        };
    }

    static String word(@Nullable Sex sex) {
        return sex == null ? "" : sex == Sex.MALE ? "男" : "女";
    }

    static Optional<Relation> relation(String text) {
        return Optional.ofNullable(RELATION_WORDS.get(Fold.code(text).replaceAll("[-()（）]", "")));
    }

    static String word(Relation relation) {
        return RELATIONS.getOrDefault(relation, "");
    }

    static Optional<NeedKind> need(String text) {
        return Optional.ofNullable(NEED_WORDS.get(Fold.code(text).replace("患者", "").replace("人群", "")))
                .or(() -> Optional.ofNullable(NEED_WORDS.get(Fold.code(text))));
    }

    static String word(NeedKind need) {
        return NEEDS.getOrDefault(need, "");
    }

    static Optional<Presence> presence(String text) {
        return Optional.ofNullable(PRESENCE_WORDS.get(Fold.code(text)));
    }

    static String word(Presence presence) {
        return PRESENCES.getOrDefault(presence, "");
    }

    static Optional<Registered> registered(String text) {
        return Optional.ofNullable(REGISTERED_WORDS.get(Fold.code(text)));
    }

    static String word(Registered registered) {
        return REGISTEREDS.getOrDefault(registered, "");
    }

    static Optional<Tenure> tenure(String text) {
        return Optional.ofNullable(TENURE_WORDS.get(Fold.code(text)));
    }

    static String word(Tenure tenure) {
        return TENURES.getOrDefault(tenure, "");
    }

    static Optional<DocumentType> document(String text) {
        return Optional.ofNullable(DOCUMENT_WORDS.get(Fold.code(text)));
    }

    static String word(DocumentType type) {
        return DOCUMENTS.getOrDefault(type, "");
    }

    /** A whole date; a year and month alone is none. */
    static Optional<LocalDate> date(String text) {
        String line = Fold.line(text);
        for (var pattern : new Pattern[] {DATE, COMPACT_DATE}) {
            var found = pattern.matcher(line);
            if (found.matches()) {
                try {
                    return Optional.of(LocalDate.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)),
                            Integer.parseInt(found.group(3))));
                } catch (DateTimeException none) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
