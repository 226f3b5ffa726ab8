package io.taizhang.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the id of the thing a command creates: the client may choose it; where it is absent the server derives it from
 * the idempotency key, so that sending a command again creates nothing new.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Created {}
