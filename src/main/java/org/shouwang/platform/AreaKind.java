package org.shouwang.platform;

/** What sort of working area this is; a community has a register, the others send and receive referrals. */
public enum AreaKind { COMMUNITY, STREET, COUNTY, CITY, UTILITY, INSPECTION }
