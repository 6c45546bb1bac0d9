package org.shouwang.registry.web;

import java.time.LocalDate;
import java.util.List;

import org.shouwang.privacy.Personal;
import org.shouwang.privacy.Sensitive;
import org.shouwang.registry.NeedId;
import org.shouwang.registry.NeedKind;
import org.shouwang.registry.ResidentId;

/** Needs that run out within a week. */
public record EndingPage(List<Line> lines) {

    public record Line(NeedId id, @Sensitive("to ask again before help ends") NeedKind kind, LocalDate until, ResidentId resident,
            @Personal("to ask again before help ends") String name, String door) {
    }
}
