package org.shouwang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.ModuleTest;
import org.shouwang.TestAreas;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Role;
import org.shouwang.privacy.PeopleSearch;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class DirectoryModuleTests {

    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;
    @Autowired Needs needs;
    @Autowired Moves moves;
    @Autowired Directory directory;
    @Autowired PeopleForTheLog forTheLog;
    RegistryFixtures home;
    Building twelve;
    Building thirteen;

    @BeforeEach
    void somePeople() {
        home = RegistryFixtures.in(areas, buildings, registry);
        twelve = home.building("12号楼");
        thirteen = home.building("13号楼");
        home.household("12-2-502", List.of(
                new NewResident(ResidentId.next(), ResidentFacts.of("张晓明", Relation.HEAD).calledAt("19900001234")
                        .born(LocalDate.of(1899, 1, 1), Sex.MALE), new Document(DocumentType.ID_CARD, "00000018990101001X")),
                NewResident.of(ResidentFacts.of("周小美", Relation.SPOUSE).calledAt("0391-8880001"))));
        home.household("12-1-101", List.of(
                NewResident.of(ResidentFacts.of("单晓", Relation.HEAD).born(LocalDate.of(2020, 5, 1), Sex.FEMALE).away(null, null))));
        home.household("13-2-502", List.of(
                NewResident.of(ResidentFacts.of("买买提·艾力", Relation.CHILD).calledAt("19900005678")),
                NewResident.of(ResidentFacts.of("Anna Smith", Relation.OTHER).calledAt("+4915100000000"))));
    }

    @ParameterizedTest
    @CsvSource({"张晓明,张晓明", "张,张晓明", "晓,单晓 张晓明", "晓明,张晓明", "zxm,张晓明 周小美", "ZXM,张晓明 周小美", "zhangxiaoming,张晓明", "zhang xiao,张晓明",
            "z,张晓明 周小美", "sx,单晓", "shan,单晓", "1234,张晓明", "5678,买买提·艾力", "199 0000 1234,张晓明", "8880001,周小美",
            "00000018990101001X,张晓明", "00000018990101001x,张晓明", "12-2-502,张晓明 周小美", "十二号楼二单元502,张晓明 周小美",
            "502,买买提·艾力 张晓明 周小美 Anna Smith", "买买提艾力,买买提·艾力", "艾力,买买提·艾力", "smith,Anna Smith", "as,Anna Smith", "查无此人,''", "7777,''", "'%',''"})
    void people_are_found_by_whatever_one_knows_of_them(String words, String names) {
        assertThat(found(ResidentQuery.of(words))).containsExactlyInAnyOrder(
                names.isEmpty() ? new String[0] : names.contains("Anna") ? split(names) : names.split(" "));
        assertThat(home.here(() -> directory.count(ResidentQuery.of(words)))).isEqualTo(found(ResidentQuery.of(words)).size());
    }

    private static String[] split(String names) {
        return names.replace("Anna Smith", "Anna_Smith").lines().flatMap(line -> java.util.Arrays.stream(line.split(" ")))
                .map(name -> name.replace('_', ' ')).toArray(String[]::new);
    }

    @Test
    void the_audit_log_finds_people_too_and_shows_them_masked() {
        assertThat(home.here(() -> forTheLog.find("zxm"))).extracting(PeopleSearch.Found::label)
                .allSatisfy(label -> assertThat(label).contains("＊＊", "502").doesNotContain("晓明").doesNotContain("小美")).hasSize(2);
        assertThat(home.here(() -> forTheLog.find("查无此人"))).isEmpty();
    }

    @Test
    void filters_narrow_the_list() {
        var all = ResidentQuery.everybody();
        assertThat(found(all)).hasSize(5);
        assertThat(found(all.in(twelve.id()))).containsExactlyInAnyOrder("张晓明", "周小美", "单晓");
        assertThat(found(all.inNeed(NeedKind.OVER_70))).containsExactly("张晓明");
        assertThat(found(all.inNeed(null))).containsExactly("张晓明");
        assertThat(found(all.aged(0, 12))).containsExactly("单晓");
        assertThat(found(all.aged(100, null))).containsExactly("张晓明");
        assertThat(found(all.who(Presence.AWAY))).containsExactly("单晓");
        assertThat(found(all.lacking(true, false))).containsExactly("单晓");
        assertThat(found(all.lacking(false, true))).containsExactlyInAnyOrder("买买提·艾力", "Anna Smith");
        assertThat(found(ResidentQuery.of("502").in(thirteen.id()))).containsExactlyInAnyOrder("买买提·艾力", "Anna Smith");
    }

    @Test
    void a_need_that_has_run_out_finds_nobody() {
        var who = home.here(() -> directory.find(ResidentQuery.of("周小美"), null, 1)).rows().getFirst().id();
        var day = LocalDate.of(2020, 1, 1);
        home.does(() -> needs.add(NeedId.next(), who, new NeedFacts(NeedKind.DIALYSIS, Consent.SELF, NeedSource.SELF, day, day, null, "", null)));
        assertThat(found(ResidentQuery.everybody().inNeed(NeedKind.DIALYSIS))).isEmpty();
        home.does(() -> needs.add(NeedId.next(), who, NeedFacts.of(NeedKind.DIALYSIS, day)));
        assertThat(found(ResidentQuery.everybody().inNeed(NeedKind.DIALYSIS))).containsExactly("周小美");
        assertThat(home.here(() -> directory.find(ResidentQuery.of("周小美"), null, 1)).rows().getFirst().needs()).containsExactly(NeedKind.DIALYSIS);
    }

    @Test
    void a_list_pages_by_sound_without_gap_or_repeat() {
        for (var order : ResidentQuery.Order.values()) {
            var names = new ArrayList<String>();
            String cursor = null;
            do {
                var at = cursor;
                var page = home.here(() -> directory.find(ResidentQuery.everybody().by(order), at, 2));
                page.rows().forEach(line -> names.add(line.name()));
                cursor = page.next();
            } while (cursor != null);
            assertThat(names).hasSize(5).doesNotHaveDuplicates();
            if (order == ResidentQuery.Order.NAME) {
                assertThat(names).containsExactly("Anna Smith", "买买提·艾力", "单晓", "张晓明", "周小美");
            } else {
                assertThat(names.subList(0, 1)).containsExactly("单晓");
            }
        }
    }

    @Test
    void a_narrowed_list_pages_without_gap_or_repeat_too() {
        var oldOnesToo = home.here(() -> directory.find(ResidentQuery.everybody(), null, 4)).rows();
        oldOnesToo.forEach(line -> home.does(() -> needs.add(NeedId.next(), line.id(), NeedFacts.of(NeedKind.DEAF, LocalDate.now()))));
        for (var order : ResidentQuery.Order.values()) {
            for (var query : List.of(ResidentQuery.everybody().inNeed(NeedKind.DEAF), ResidentQuery.everybody().inNeed(null),
                    ResidentQuery.everybody().who(Presence.PRESENT), ResidentQuery.of("1"), ResidentQuery.of("小"))) {
                var ids = new ArrayList<ResidentId>();
                String cursor = null;
                do {
                    var at = cursor;
                    var page = home.here(() -> directory.look(query.by(order), at, 1));
                    page.list().rows().forEach(line -> ids.add(line.id()));
                    cursor = page.list().next();
                    assertThat(page.count()).isEqualTo(home.here(() -> directory.count(query)));
                } while (cursor != null);
                assertThat(ids).as(query + " by " + order).doesNotHaveDuplicates().hasSize(home.here(() -> directory.count(query)));
            }
        }
    }

    @Test
    void any_piece_of_a_name_finds_it() {
        assertThat(found(ResidentQuery.of("晓明"))).containsExactly("张晓明");
        assertThat(found(ResidentQuery.of("明"))).containsExactly("张晓明");
        assertThat(found(ResidentQuery.of("提艾力"))).as("across the dot, behind the fourth character").containsExactly("买买提·艾力");
        assertThat(found(ResidentQuery.of("力"))).containsExactly("买买提·艾力");
        assertThat(found(ResidentQuery.of("smit"))).containsExactly("Anna Smith");
        assertThat(found(ResidentQuery.of("明晓"))).as("the same characters in another order").isEmpty();
    }

    @Test
    void who_left_is_found_only_among_those_who_left() {
        var who = home.here(() -> directory.find(ResidentQuery.of("周小美"), null, 1)).rows().getFirst().id();
        home.does(() -> moves.leave(ActId.next(), java.util.Set.of(who), LeftHow.MOVED_OUT, "", ""));
        assertThat(found(ResidentQuery.of("周小美"))).isEmpty();
        assertThat(found(ResidentQuery.of("周小美").whoLeft())).containsExactly("周小美");
    }

    @Test
    void a_link_finds_and_counts_the_own_buildings_only() {
        var link = TestAreas.narrowed(home.area().id(), Role.LINK, thirteen.id().value());
        for (var words : List.of("", "502", "张", "zxm", "1234", "12-2-502", "00000018990101001X")) {
            var query = ResidentQuery.of(words);
            var lines = Current.as(link, home.area().id(), () -> directory.find(query, null, 50)).rows();
            assertThat(lines).as(words).allSatisfy(line -> assertThat(line.building()).isEqualTo(thirteen.id()));
            assertThat(Current.as(link, home.area().id(), () -> directory.count(query))).isEqualTo(lines.size());
        }
        var stranger = TestAreas.someone(home.area().id(), Role.VOLUNTEER);
        assertThat(Current.as(stranger, home.area().id(), () -> directory.find(ResidentQuery.everybody(), null, 50)).rows()).isEmpty();
    }

    private List<String> found(ResidentQuery query) {
        return home.here(() -> directory.find(query, null, 50)).rows().stream().map(ResidentLine::name).toList();
    }
}
