package org.shouwang.registry;

/** What becomes of a resident's identity document in an edit: the form shows it masked and seldom touches it. */
public sealed interface DocumentEdit {

    record Keep() implements DocumentEdit {
    }

    record Remove() implements DocumentEdit {
    }

    record Replace(Document document) implements DocumentEdit {
    }
}
