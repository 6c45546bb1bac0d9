package org.shouwang.privacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A value that says something about a person, with the purpose for which it is held (PIPL, article 6). A test lists
 * components that look personal and are not declared.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {

    /** The purpose, as one would explain it to the person: "to call the household to its sampling round". */
    String value();

    Kept kept() default Kept.REGISTER;
}
