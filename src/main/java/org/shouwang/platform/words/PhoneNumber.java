package org.shouwang.platform.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A phone number in the one form in which it is kept: {@code 13800000000}, {@code 010-88880000}, {@code 88880000}. */
public record PhoneNumber(String text) {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("(010|02\\d|0(?!10|2)\\d{3})-?([2-9]\\d{6,7})");
    private static final Pattern LOCAL = Pattern.compile("[2-9]\\d{6,7}");
    private static final Pattern ABROAD = Pattern.compile("\\+(?!86)\\d{6,15}");
    private static final Pattern LOOSE = Pattern.compile("[\\s()（）.]");
    private static final Pattern DASH = Pattern.compile("[—–－_]");
    private static final Pattern COUNTRY = Pattern.compile("^(\\+86|0086|86(?=1[3-9]\\d{9}$))-?");
    private static final Pattern PARTS = Pattern.compile("[/、,;，；|\\n]|\\s+(?=\\d{7,}|\\+)|或");

    public PhoneNumber {
        if (!isNumber(text)) {
            throw new IllegalArgumentException("not a phone number");
        }
    }

    /** What was made of a typed number. */
    public sealed interface Reading {
        /** One number. */
        record Good(PhoneNumber phone) implements Reading {
        }

        /** More than one number in one cell, all of them right. */
        record Several(List<PhoneNumber> phones) implements Reading {
        }

        /** Not a number that can be called; {@code typed} is folded to half-width. */
        record Wrong(String typed) implements Reading {
        }
    }

    /** Reads a number as people type it: full-width digits, +86, spaces, hyphens, two numbers in one cell. */
    public static Reading read(String typed) {
        var phones = new ArrayList<PhoneNumber>();
        String line = Fold.line(typed);
        String whole = tidy(line);
        if (isNumber(whole)) {
            return new Reading.Good(new PhoneNumber(kept(whole)));
        }
        for (String part : PARTS.split(line)) {
            String one = tidy(part);
            if (one.isEmpty()) {
                continue;
            }
            if (!isNumber(one)) {
                return new Reading.Wrong(line);
            }
            phones.add(new PhoneNumber(kept(one)));
        }
        return switch (phones.size()) {
            case 0 -> new Reading.Wrong(line);
            case 1 -> new Reading.Good(phones.getFirst());
            default -> new Reading.Several(List.copyOf(phones));
        };
    }

    public boolean isMobile() {
        return MOBILE.matcher(text).matches();
    }

    private static String tidy(String part) {
        String bare = COUNTRY.matcher(DASH.matcher(LOOSE.matcher(part).replaceAll("")).replaceAll("-")).replaceFirst("");
        String digits = bare.replace("-", "");
        return MOBILE.matcher(digits).matches() ? digits : bare;
    }

    private static String kept(String number) {
        var landline = LANDLINE.matcher(number);
        return landline.matches() ? landline.group(1) + "-" + landline.group(2) : number;
    }

    private static boolean isNumber(String s) {
        return MOBILE.matcher(s).matches() || LANDLINE.matcher(s).matches() || LOCAL.matcher(s).matches()
                || ABROAD.matcher(s).matches();
    }

    /** Masked, so that a number never reaches a log. */
    @Override
    public String toString() {
        return text.length() < 8 ? "****" : text.substring(0, 3) + "****" + text.substring(text.length() - 4);
    }
}
