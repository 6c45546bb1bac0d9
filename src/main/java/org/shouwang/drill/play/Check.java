package org.shouwang.drill.play;

/** One expectation beside what happened. */
record Check(String name, String expected, String actual, boolean passed) {
}
