package org.shouwang.privacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A value whose leak could harm the person (PIPL, article 28): ID numbers, health, whereabouts. It is stored sealed and
 * shown masked; to see it in full takes a permission and a reason, and is logged.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Sensitive {

    /** The purpose, as one would explain it to the person. */
    String value();

    Kept kept() default Kept.REGISTER;
}
