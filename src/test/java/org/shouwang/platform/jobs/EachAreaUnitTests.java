package org.shouwang.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;

class EachAreaUnitTests {

    private final List<AreaId> areas = Stream.generate(Ids::next).limit(3).map(AreaId::new).toList();

    @Test
    void each_piece_is_done_in_its_area_and_the_pieces_are_summed() {
        var seen = new ArrayList<AreaId>();
        assertThat(EachArea.sum(areas, area -> {
            seen.add(Current.area());
            return 2;
        })).isEqualTo(6);
        assertThat(seen).isEqualTo(areas);
    }

    @Test
    void what_fails_in_one_area_keeps_no_other_from_its_piece_and_is_told_at_the_end() {
        var done = new ArrayList<AreaId>();
        assertThatThrownBy(() -> EachArea.sum(areas, area -> {
            if (!area.equals(areas.get(1))) {
                throw new IllegalStateException("in " + area);
            }
            done.add(area);
            return 1;
        })).hasMessage("in " + areas.getFirst()).satisfies(first -> assertThat(first.getSuppressed()).hasSize(1));
        assertThat(done).containsExactly(areas.get(1));
    }
}
