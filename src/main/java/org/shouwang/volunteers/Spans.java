package org.shouwang.volunteers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A set of instants as spans: in order, none touching another. */
record Spans(List<Span> all) {

    static final Spans NONE = new Spans(List.of());

    Spans {
        all = List.copyOf(all);
    }

    static Spans of(Instant from, Instant until) {
        return from.isBefore(until) ? new Spans(List.of(new Span(from, until))) : NONE;
    }

    static Spans joined(List<Span> some) {
        var out = new ArrayList<Span>();
        for (var next : some.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            var last = out.isEmpty() ? null : out.getLast();
            if (last != null && !next.from().isAfter(last.until())) {
                out.removeLast();
                out.add(new Span(last.from(), last.until().isAfter(next.until()) ? last.until() : next.until()));
            } else {
                out.add(next);
            }
        }
        return new Spans(out);
    }

    Spans and(Spans more) {
        var some = new ArrayList<>(all);
        some.addAll(more.all);
        return joined(some);
    }

    Spans without(Spans less) {
        var left = all;
        for (var hole : less.all) {
            var next = new ArrayList<Span>();
            for (var one : left) {
                if (!hole.from().isBefore(one.until()) || !one.from().isBefore(hole.until())) {
                    next.add(one);
                    continue;
                }
                if (one.from().isBefore(hole.from())) {
                    next.add(new Span(one.from(), hole.from()));
                }
                if (hole.until().isBefore(one.until())) {
                    next.add(new Span(hole.until(), one.until()));
                }
            }
            left = next;
        }
        return new Spans(left);
    }

    Spans within(Instant from, Instant until) {
        var cut = new ArrayList<Span>();
        for (var one : all) {
            var begins = one.from().isBefore(from) ? from : one.from();
            var ends = one.until().isAfter(until) ? until : one.until();
            if (begins.isBefore(ends)) {
                cut.add(new Span(begins, ends));
            }
        }
        return new Spans(cut);
    }
}
