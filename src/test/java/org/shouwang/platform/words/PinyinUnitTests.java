package org.shouwang.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinUnitTests {

    @ParameterizedTest
    @CsvSource({"张晓明, zhangxiaoming, zxm", "单晓明, shanxiaoming, sxm", "曾晓明, zengxiaoming, zxm",
            "解晓明, xiexiaoming, xxm", "仇晓明, qiuxiaoming, qxm", "区晓明, ouxiaoming, oxm", "朴晓明, piaoxiaoming, pxm",
            "查晓明, zhaxiaoming, zxm", "缪晓明, miaoxiaoming, mxm", "翟晓明, zhaixiaoming, zxm",
            "张单, zhangdan, zd", "欧阳晓明, ouyangxiaoming, oyxm", "尉迟晓明, yuchixiaoming, ycxm",
            "单于晓明, chanyuxiaoming, cyxm", "单于, shanyu, sy", "吕晓女, lvxiaonv, lxn",
            "阿依·古丽, ayiguli, aygl", "Li Xiao, lixiao, lx"})
    void aNameIsFoundByItsSound(String name, String full, String initials) {
        var pinyin = Pinyin.of(name);
        assertThat(pinyin.full()).isEqualTo(full);
        assertThat(pinyin.initials()).isEqualTo(initials);
    }

    @Test
    void namesSortBySyllableThenByCharacter() {
        assertThat(Stream.of("张明", "占明", "赵一", "章明", "张安", "王五")
                .sorted(Comparator.comparing(name -> Pinyin.of(name).sortKey())))
                .containsExactly("王五", "占明", "张安", "张明", "章明", "赵一");
    }

    @Test
    void aCharacterWithoutAReadingStaysItself() {
        assertThat(Pinyin.of("张𠮷").full()).isEqualTo("zhang𠮷");
    }

    @Test
    void aHundredThousandNamesAreReadFromManyThreads() {
        var surnames = "王李张刘陈杨赵黄周吴单曾解仇".codePoints().mapToObj(Character::toString).toList();
        var sounds = IntStream.range(0, 100_000).parallel()
                .mapToObj(i -> Pinyin.of(surnames.get(i % surnames.size()) + Character.toString(0x4E00 + i % 20_000)))
                .map(Pinyin::initials).distinct().toList();
        assertThat(sounds).contains("wy").hasSizeGreaterThan(100);
    }

    @Test
    void emptyTextHasNoSound() {
        assertThat(List.of(Pinyin.of(""), Pinyin.of("  "))).containsOnly(new Pinyin("", "", ""));
    }
}
