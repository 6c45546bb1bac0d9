package org.shouwang.command.api;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.command.Figure;
import org.shouwang.command.Figures;
import org.shouwang.command.Metric;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

@RestController
@RequestMapping("/api/v1/areas/{area}/figures")
@Tag(name = "Figures", description = "What a day came to, figure by figure; no persons.")
class FiguresApi {

    private final Figures figures;
    private final AreaDay day;

    FiguresApi(Figures figures, AreaDay day) {
        this.figures = figures;
        this.day = day;
    }

    record FigureBody(Metric metric, long value, @Nullable Long of) {

        static FigureBody of(Figure figure) {
            return new FigureBody(figure.metric(), figure.value(), figure.of());
        }
    }

    record DayBody(LocalDate day, List<FigureBody> figures) {
    }

    @GetMapping
    @Requires(Permission.FIGURES_READ)
    @Operation(summary = "The figures of a day; today, when none is named, is counted now")
    DayBody of(@RequestParam(name = "day", required = false) @Nullable LocalDate asked) {
        var which = asked == null ? day.today() : asked;
        return new DayBody(which, figures.of(which).stream().map(FigureBody::of).toList());
    }
}
