package org.shouwang.accounts.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.DemoPeople;

/**
 * What is beside the sign-in form.
 *
 * @param sendsCodes whether a code can be sent to the phone
 * @param setUp whether the program has still to be set up
 * @param demo the ready accounts, in the demo only
 * @param organisation the organisation's own sign-in, by its name; null where none is configured
 */
public record SignInPage(boolean sendsCodes, boolean setUp, List<DemoPeople.Person> demo, @Nullable String organisation) {
}
