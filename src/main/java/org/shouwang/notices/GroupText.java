package org.shouwang.notices;

import java.util.ArrayList;
import java.util.List;

/**
 * What is written into a group, before it takes the form of one company's robots.
 *
 * @param title the headline, with what has to be known before it: urgent, correction, taken back
 * @param lines paragraphs
 * @param foot until when it holds
 * @param link where it stands in the program; empty where nobody knows the address
 * @param linkText what the link says
 * @param callAll whether everybody in the group is called (@所有人)
 * @param mark a line before the message where the group may have it already; it never changes how the text is cut
 */
record GroupText(String title, List<String> lines, String foot, String link, String linkText, boolean callAll, String mark) {

    /** Room that each message keeps for the mark, in bytes. */
    static final int MARK = 120;

    GroupText {
        lines = List.copyOf(lines);
    }

    static GroupText test(String sentence) {
        return new GroupText(sentence, List.of(), "", "", "", false, "");
    }

    /** Everything as plain text. */
    String plain() {
        var all = new ArrayList<String>();
        all.add(title);
        all.addAll(lines);
        if (!foot.isEmpty()) {
            all.add(foot);
        }
        if (!link.isEmpty()) {
            all.add(linkText + " " + link);
        }
        return String.join("\n", all);
    }
}
