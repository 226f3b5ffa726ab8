package io.taizhang.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what is personal in a command: a person's name or contact, what somebody says of a person or in its own cause. It is
 * {@link Sealed} before it is stored, and stands in no log, no problem detail and no file in the clear.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Personal {}
