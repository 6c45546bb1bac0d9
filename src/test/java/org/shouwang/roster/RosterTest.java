package org.shouwang.roster;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.shouwang.ModuleTest;
import org.shouwang.StandingClock;
import org.springframework.context.annotation.Import;

/**
 * The roster with the modules below it, on a clock that a test sets and with jobs that run when a test says so. All such tests
 * share one start.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ModuleTest
@StandingClock
@Import({OffersByHand.class, OtherModuleWork.class})
@ExtendWith(OffersByHand.Held.class)
@interface RosterTest {
}
