package org.shouwang.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route that asks for no permission in an area, with the reason why that is right. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Open {

    To to() default To.EVERYBODY;

    String value();

    enum To { EVERYBODY, SIGNED_IN }
}
