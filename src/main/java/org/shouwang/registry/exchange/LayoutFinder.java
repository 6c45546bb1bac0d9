package org.shouwang.registry.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.shouwang.platform.sheet.CellKind;
import org.shouwang.platform.sheet.SheetRow;
import org.shouwang.platform.sheet.SheetTab;
import org.shouwang.platform.words.Fold;
import org.shouwang.platform.words.IdNumber;
import org.shouwang.platform.words.PhoneNumber;

/** Finds the header under title rows, in one row or two, and what each column means; without a header, by the cells. */
final class LayoutFinder {

    private static final int SEARCHED = 30;
    private static final int SAMPLE = 200;
    private static final Pattern PERSON = Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{2,}·\\p{IsHan}{2,}");
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧单解仇左申耿柏施颜倪严牛温芦季俞章鲁葛伍韦毕聂丛焦向柳邢路岳齐梅庄辛管祝涂谷祁时舒司马上官诸葛尉迟";

    private record Candidate(Layout layout, int score) {
    }

    private LayoutFinder() {
    }

    /** The tab that looks most like a list of people; hidden ones only if nothing else does. */
    static int bestTab(List<SheetTab> tabs) {
        int best = tabs.getFirst().index();
        int bestScore = Integer.MIN_VALUE;
        for (var tab : tabs) {
            int score = best(tab.head()).map(Candidate::score).orElse(0) * 10 + Math.min(tab.head().size(), 20)
                    - (tab.hidden() ? 1_000 : 0);
            if (score > bestScore) {
                best = tab.index();
                bestScore = score;
            }
        }
        return best;
    }

    /** The layout of these rows; one without a usable meaning where nothing was recognised. */
    static Layout find(List<SheetRow> rows) {
        return best(rows).map(it -> refined(it.layout(), rows)).orElseGet(() -> byContent(rows));
    }

    private static Optional<Candidate> best(List<SheetRow> rows) {
        Candidate best = null;
        for (int i = 0; i < Math.min(SEARCHED, rows.size()); i++) {
            for (int depth = 1; depth <= 3 && i + depth <= rows.size(); depth++) {
                var candidate = candidate(rows, i, depth);
                if (candidate.score() >= 4 && (best == null || candidate.score() > best.score())) {
                    best = candidate;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Distinct fields count, a name counts more; each row of the header must add something. */
    private static Candidate candidate(List<SheetRow> rows, int first, int depth) {
        var header = rows.subList(first, first + depth);
        int width = header.stream().mapToInt(SheetRow::width).max().orElse(0);
        var titles = new ArrayList<String>();
        var meanings = new ArrayList<Optional<Field>>();
        for (int column = 0; column < width; column++) {
            var words = words(header, column);
            titles.add(String.join(" ", words));
            meanings.add(meaning(words));
        }
        int score = (int) meanings.stream().flatMap(Optional::stream).filter(it -> it != Field.IGNORED).distinct().count();
        if (meanings.contains(Optional.of(Field.NAME))) {
            score += 2;
        }
        boolean looksLikeData = header.stream().anyMatch(LayoutFinder::hasPersonalNumbers);
        int cost = (depth - 1) * 2;
        return new Candidate(new Layout(first + depth, titles, distinct(meanings)),
                looksLikeData || depth > 1 && !eachRowHelps(header) ? 0 : score * 2 - cost);
    }

    private static boolean eachRowHelps(List<SheetRow> header) {
        return header.stream().allMatch(row -> IntStream.range(0, row.width())
                .anyMatch(i -> row.kind(i) != CellKind.MERGED && Headers.meaning(row.text(i)).isPresent())
                || header.getFirst() == row && isSpanning(row));
    }

    /** 居住地址 over 楼栋, 单元, 室: the upper row groups. A title over everything is no header. */
    private static boolean isSpanning(SheetRow row) {
        return IntStream.range(0, row.width()).filter(i -> !row.isBlank(i) && row.kind(i) != CellKind.MERGED).count() > 1
                && IntStream.range(0, row.width()).anyMatch(i -> row.kind(i) == CellKind.MERGED);
    }

    private static List<String> words(List<SheetRow> header, int column) {
        var words = new ArrayList<String>();
        for (var row : header) {
            String word = Fold.line(row.text(column));
            if (!word.isEmpty() && !words.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    /** The lowest word says most; together they may say more. */
    private static Optional<Field> meaning(List<String> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            var meaning = Headers.meaning(words.get(i));
            if (meaning.isPresent()) {
                return meaning;
            }
        }
        return Headers.meaning(String.join("", words));
    }

    private static List<Field> distinct(List<Optional<Field>> meanings) {
        var fields = new ArrayList<Field>();
        for (var meaning : meanings) {
            var field = meaning.orElse(Field.IGNORED);
            fields.add(field.many() || !fields.contains(field) ? field : Field.IGNORED);
        }
        return fields;
    }

    private static boolean hasPersonalNumbers(SheetRow row) {
        return IntStream.range(0, row.width()).anyMatch(i -> isId(row.text(i)) || isPhone(row.text(i)));
    }

    /** A column called 室 that holds whole addresses is one; 户主 without another name column is the name. */
    private static Layout refined(Layout layout, List<SheetRow> rows) {
        var fields = new ArrayList<>(layout.fields());
        if (!fields.contains(Field.NAME) && fields.contains(Field.HEAD_NAME)) {
            fields.set(fields.indexOf(Field.HEAD_NAME), Field.NAME);
        }
        var guessed = byContent(rows.subList(Math.min(layout.headerRows(), rows.size()), rows.size())).fields();
        for (int i = 0; i < fields.size() && i < guessed.size(); i++) {
            boolean nameless = layout.titles().get(i).isEmpty() || Headers.meaning(layout.titles().get(i)).isEmpty();
            var guess = guessed.get(i);
            boolean certain = guess == Field.ID_NUMBER || guess == Field.PHONE && !fields.contains(Field.PHONE);
            if (nameless && certain && !fields.contains(guess)) {
                fields.set(i, guess);
            }
        }
        return new Layout(layout.headerRows(), layout.titles(), fields);
    }

    private static Layout byContent(List<SheetRow> rows) {
        var sample = rows.subList(0, Math.min(SAMPLE, rows.size()));
        int width = sample.stream().mapToInt(SheetRow::width).max().orElse(0);
        var fields = new ArrayList<>(Collections.nCopies(width, Field.IGNORED));
        var best = new EnumMap<Field, Double>(Field.class);
        for (int column = 0; column < width; column++) {
            int at = column;
            var texts = sample.stream().map(row -> Fold.line(row.text(at))).filter(text -> !text.isEmpty()).toList();
            if (texts.isEmpty()) {
                continue;
            }
            for (var field : List.of(Field.ID_NUMBER, Field.PHONE, Field.SEX, Field.RELATION, Field.ADDRESS, Field.NAME)) {
                double share = texts.stream().filter(text -> looksLike(field, text)).count() / (double) texts.size();
                if (share >= (field == Field.NAME ? 0.5 : 0.65) && fields.get(column) == Field.IGNORED && share > best.getOrDefault(field, 0.0)) {
                    if (fields.contains(field)) {
                        fields.set(fields.indexOf(field), Field.IGNORED);
                    }
                    fields.set(column, field);
                    best.put(field, share);
                }
            }
        }
        return new Layout(0, Collections.nCopies(width, ""), fields);
    }

    private static boolean looksLike(Field field, String text) {
        return switch (field) {
            case ID_NUMBER -> isId(text);
            case PHONE -> isPhone(text);
            case SEX -> text.matches("男|女|男性|女性|M|F");
            case RELATION -> !text.matches("其他|其它") && text.length() < 5 && Vocabulary.relation(text).isPresent();
            case ADDRESS -> text.matches(".*\\d+.*[-栋幢楼号].*\\d+.*") && !isId(text) && !isPhone(text) && !text.matches("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}");
            case NAME -> PERSON.matcher(text).matches() && SURNAMES.indexOf(text.charAt(0)) >= 0;
            default -> false;
        };
    }

    private static boolean isId(String text) {
        String code = Fold.code(text);
        return code.length() == 18 && code.matches("\\d{17}[\\dX]") || code.matches("\\d\\.\\d+E\\+1[67]")
                || code.length() == 18 && IdNumber.read(code, java.time.LocalDate.MAX) instanceof IdNumber.Reading.Good;
    }

    private static boolean isPhone(String text) {
        return PhoneNumber.read(text) instanceof PhoneNumber.Reading.Good good && good.phone().isMobile();
    }
}
