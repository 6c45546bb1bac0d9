package org.shouwang.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;

/**
 * What every template has around its page: words, addresses, who is looking and what they may, how large they read.
 */
public final class Shell {

    /** The navigation as this person sees it under one heading. */
    public record Section(NavSection heading, List<NavItem> items) {
    }

    record Csrf(String parameter, String header, String token) {
    }

    private final Words words;
    private final Actor actor;
    private final @Nullable Area area;
    private final Navigation navigation;
    private final Assets assets;
    private final @Nullable Csrf csrf;
    private final Instant now;
    private final String path;
    private final String query;
    private final String requestId;
    private final int elder;
    private final boolean fragment;
    private final @Nullable Said said;

    Shell(Words words, Actor actor, @Nullable Area area, Navigation navigation, Assets assets, @Nullable Csrf csrf, Instant now,
            String path, String query, String requestId, int elder, boolean fragment, @Nullable Said said) {
        this.words = words;
        this.actor = actor;
        this.area = area;
        this.navigation = navigation;
        this.assets = assets;
        this.csrf = csrf;
        this.now = now;
        this.path = path;
        this.query = query;
        this.requestId = requestId;
        this.elder = elder;
        this.fragment = fragment;
        this.said = said;
    }

    // Words

    public Words words() {
        return words;
    }

    public String t(String key, @Nullable Object... args) {
        return words.t(key, args);
    }

    public String t(Problem.Text text) {
        return words.t(text);
    }

    public String date(LocalDate day) {
        return words.date(day);
    }

    public String date(Instant instant) {
        return words.date(instant);
    }

    public String fullDate(LocalDate day) {
        return words.fullDate(day);
    }

    public String time(Instant instant) {
        return words.time(instant);
    }

    public String dateTime(Instant instant) {
        return words.dateTime(instant);
    }

    /** Whether it lies on the area's present day, so that its time alone says enough. */
    public boolean today(Instant instant) {
        return LocalDate.ofInstant(instant, area().zone()).equals(LocalDate.ofInstant(now(), area().zone()));
    }

    public String ago(Instant instant) {
        return words.ago(instant);
    }

    public String number(long number) {
        return words.number(number);
    }

    public String number(double number) {
        return words.number(number);
    }

    public String iso(Instant instant) {
        return words.iso(instant);
    }

    public Instant now() {
        return now;
    }

    public boolean chinese() {
        return words.locale().equals(Messages.CHINESE);
    }

    /** For {@code <html lang>}. */
    public String lang() {
        return chinese() ? "zh-CN" : "en";
    }

    // Who and where

    public Actor actor() {
        return actor;
    }

    public boolean signedIn() {
        return actor.signedIn();
    }

    /** The area of this page; a bug on pages outside of any. */
    public Area area() {
        return areaIfAny().orElseThrow(() -> new IllegalStateException("this page is in no area"));
    }

    public Optional<Area> areaIfAny() {
        return Optional.ofNullable(area);
    }

    public boolean can(Permission permission) {
        return area != null && actor.may(permission, area.id());
    }

    // Addresses

    /** {@code /buildings} → {@code /a/<code>/buildings} */
    public String url(String below) {
        return "/a/" + area().code() + below;
    }

    /** The address of a file of ours that may be kept for ever, because its content is in its name. */
    public String asset(String name) {
        return assets.address(name);
    }

    public String path() {
        return path;
    }

    /** This very page with all its parameters, to come back to. */
    public String here() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    // Navigation

    public List<Section> sections() {
        return navigation.sections(this::sees);
    }

    /** At most four tabs for the bottom of a phone; the fifth is "more". */
    public List<NavItem> tabs() {
        return navigation.tabs(this::sees);
    }

    /** What every page of an area listens for. */
    public List<Arrivals> arrivals() {
        return area != null && signedIn() ? navigation.arrivals() : List.of();
    }

    private boolean sees(NavItem item) {
        return area != null && (item.kinds().isEmpty() || item.kinds().contains(area.kind()))
                && (item.permission() == null ? actor.belongsTo(area.id()) : can(item.permission()));
    }

    /** Whether the item is the page that is shown, or the one that it hangs below. */
    public boolean on(NavItem item) {
        return area != null && item == navigation.nearest(path.substring(Math.min(path.length(), url("").length())));
    }

    // Forms

    /** Name of the hidden field that proves that a form is ours; empty where forms need none. */
    public String csrfParameter() {
        return csrf == null ? "" : csrf.parameter();
    }

    public String csrfToken() {
        return csrf == null ? "" : csrf.token();
    }

    /** The same as request header for htmx, as JSON. */
    public String csrfHeaders() {
        return csrf == null ? "{}" : "{\"" + csrf.header() + "\":\"" + csrf.token() + "\"}";
    }

    // How it is read

    /** 0, or the step of elder mode from 1 to 3. */
    public int elder() {
        return elder;
    }

    /** Whether htmx asks for a part of a page. */
    public boolean fragment() {
        return fragment;
    }

    public String requestId() {
        return requestId;
    }

    /** What was said in passing by the step before; shown as a toast. */
    @Nullable Said said() {
        return said;
    }

    public @Nullable String saidText() {
        return said == null ? null : t(said.text());
    }

    public @Nullable String undo() {
        return said == null ? null : said.undo();
    }
}
