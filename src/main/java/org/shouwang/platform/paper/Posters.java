package org.shouwang.platform.paper;

import java.util.List;

/**
 * A4 posters with a code to scan, one a page; answered with {@code Pdf.of("platform/paper/posters", posters, name)}.
 *
 * @param title of the document, at the foot of each page
 */
public record Posters(String title, List<Poster> posters) {

    /**
     * @param heading what to do, readable from three metres
     * @param below where it hangs, e.g. 5号楼2单元
     * @param address what the code opens; written below it for those who type
     * @param lines a few sentences
     */
    public record Poster(String heading, String below, String address, List<String> lines) {
    }
}
