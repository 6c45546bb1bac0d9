package org.shouwang.incidents;

/** What is referred: a person to be looked after, a finding to be mended, a request, an offer or need of help. */
public enum ReferralKind { PERSON, FINDING, REQUEST, HELP, OTHER }
