package org.shouwang.registry;

/** An identity document as screens show it. */
public record MaskedDocument(DocumentType type, String number) {
}
