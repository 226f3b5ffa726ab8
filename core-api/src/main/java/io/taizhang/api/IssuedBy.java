package io.taizhang.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which roles may issue a command; {@link Role#OFFICIAL} where the annotation is absent. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface IssuedBy {
    Role[] value();
}
