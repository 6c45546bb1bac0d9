package org.shouwang.drill.play;

/** One kind of thing that happens in a drill. */
interface Scene {

    /** Acts it out: over HTTP, as the people concerned, from the time of the act on. */
    void play(Stage stage, Act act);
}
