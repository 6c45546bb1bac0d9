package org.shouwang.roster.web;

import java.util.List;

import org.shouwang.platform.Listing;
import org.shouwang.roster.Post;
import org.shouwang.roster.handover.HandOver;
import org.shouwang.roster.handover.HandOverTask;

/** The notes of a post, the newest first, with what is still open there. */
public record HandOverHistoryPage(Post post, Listing<HandOver> notes, List<HandOverTask> left, List<HandOverTask> open, boolean first) {

    public List<HandOverTask> of(HandOver note) {
        return left.stream().filter(task -> task.note().equals(note.id())).toList();
    }
}
