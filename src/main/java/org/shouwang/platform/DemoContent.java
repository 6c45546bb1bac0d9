package org.shouwang.platform;

/**
 * What a module puts into the demo, as a bean; ordered by {@link org.springframework.core.annotation.Order} so that a
 * module finds what it builds on. Everything in it is invented.
 */
public interface DemoContent {

    enum Size {
        /** One estate as people know it: 13 buildings, some 318 households. */
        COMMUNITY,
        /** What a large community carries: 104 buildings, 11,700 residents. */
        LARGE
    }

    /** Fills the current area, as the actor {@code Actor.system("demo")}; where there is something already, changes nothing. */
    void fill(Size size);
}
