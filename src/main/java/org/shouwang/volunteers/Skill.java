package org.shouwang.volunteers;

/** What somebody can do that a post may ask for. */
public enum Skill {
    MEDICAL, SAMPLING_TRAINED, FIRST_AID, DRIVER, ELECTRICIAN, DIALECT, SIGN_LANGUAGE, COUNSELLING, COMPUTER
}
