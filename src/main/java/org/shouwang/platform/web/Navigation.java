package org.shouwang.platform.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All entries of the navigation, from all modules. */
@Component
class Navigation {

    private static final int TABS = 4;

    private final List<NavItem> items;
    private final List<Arrivals> arrivals;

    Navigation(ObjectProvider<NavItem> items, ObjectProvider<Arrivals> arrivals) {
        this.arrivals = arrivals.stream().sorted(Comparator.comparing(Arrivals::path)).toList();
        this.items = items.stream()
                .sorted(Comparator.comparing(NavItem::section).thenComparing(NavItem::order).thenComparing(NavItem::path)).toList();
    }

    List<Shell.Section> sections(Predicate<NavItem> seen) {
        return Arrays.stream(NavSection.values())
                .map(heading -> new Shell.Section(heading,
                        items.stream().filter(item -> item.section() == heading).filter(seen).toList()))
                .filter(section -> !section.items().isEmpty()).toList();
    }

    List<NavItem> tabs(Predicate<NavItem> seen) {
        return items.stream().filter(item -> item.tab() > 0).filter(seen)
                .sorted(Comparator.comparing(NavItem::tab)).limit(TABS).toList();
    }

    List<Arrivals> arrivals() {
        return arrivals;
    }

    /** The entry with the longest address under which the page lies; null when it lies under none. */
    @Nullable NavItem nearest(String below) {
        return items.stream().filter(item -> below.equals(item.path()) || below.startsWith(item.path() + "/"))
                .max(Comparator.comparing(item -> item.path().length())).orElse(null);
    }
}
