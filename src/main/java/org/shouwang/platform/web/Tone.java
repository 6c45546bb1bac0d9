package org.shouwang.platform.web;

/** What a state means to the person looking, as colour and sign: used for state only, never for decoration. */
public enum Tone {

    DONE("done", "d", "✓"), MISS("miss", "m", "!"), AWAY("away", "a", "↗"), EXEMPT("exempt", "e", "–"),
    URGENT("urgent", "g", "!!"), PLAIN("plain", "p", ""), EMPTY("vacant", "n", "");

    private final String css;
    private final String letter;
    private final String sign;

    Tone(String css, String letter, String sign) {
        this.css = css;
        this.letter = letter;
        this.sign = sign;
    }

    /** Class of tags, bars and legends. */
    public String css() {
        return css;
    }

    /** Class of doors and of the small squares of a mini wall. */
    public String letter() {
        return letter;
    }

    /** What stands in the cell besides the colour. */
    public String sign() {
        return sign;
    }
}
