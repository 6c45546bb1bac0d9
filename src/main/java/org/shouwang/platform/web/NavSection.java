package org.shouwang.platform.web;

/** The headings of the navigation, by job: what is at hand, what is going on, what stands behind it, the figures. */
public enum NavSection {

    HOME, NOW, BEHIND, FIGURES, SETTINGS;

    /** Message key of the heading; the first section has none. */
    public String key() {
        return "platform.nav." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
