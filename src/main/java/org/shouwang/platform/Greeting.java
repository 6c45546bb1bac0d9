package org.shouwang.platform;

import java.util.List;

import org.shouwang.platform.database.Bilingual;

/** What a module has to say on the console once the program is ready: the set-up link of a first start, the demo's sign-ins. */
public interface Greeting {

    /** @param address where the program is reached, without a slash at the end */
    List<Bilingual> lines(String address);
}
