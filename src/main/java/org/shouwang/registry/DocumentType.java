package org.shouwang.registry;

/** Which document says who somebody is. */
public enum DocumentType {
    ID_CARD, PASSPORT, HK_MO_PERMIT, TW_PERMIT, FOREIGN_RESIDENCE, BIRTH_CERTIFICATE, OTHER
}
