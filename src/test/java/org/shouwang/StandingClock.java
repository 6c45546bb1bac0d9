package org.shouwang;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** For tests in which days must pass: the program goes by a {@link TestClock}, which each class finds at the same time. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(TestClock.Set.class)
@ExtendWith(StandingClock.Wound.class)
public @interface StandingClock {

    /** What another class has done to the clock is undone. */
    final class Wound implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            SpringExtension.getApplicationContext(context).getBean(TestClock.class).set(TestClock.BEGIN);
        }
    }
}
