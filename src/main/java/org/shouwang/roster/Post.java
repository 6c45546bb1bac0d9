package org.shouwang.roster;

/**
 * A post (岗位).
 *
 * @param code what its QR code holds, so that only who stands before it checks in by it
 */
public record Post(PostId id, PostFacts facts, String code, boolean closed, long version) {
}
