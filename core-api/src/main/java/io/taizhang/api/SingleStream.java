package io.taizhang.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A command that always goes to one stream of the ledger, whatever its first component says. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SingleStream {
    /** The stream, with its type: {@code unit-tree/office}. */
    String value();
}
