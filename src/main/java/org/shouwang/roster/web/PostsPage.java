package org.shouwang.roster.web;

import java.util.List;
import java.util.Map;

import org.shouwang.roster.Post;

/** @param people id → name of those who serve */
public record PostsPage(List<Post> posts, Map<String, String> people) {

    public String lead(Post post) {
        return post.facts().lead() == null ? "" : people.getOrDefault(post.facts().lead().toString(), "");
    }
}
