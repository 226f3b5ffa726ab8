package io.taizhang.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * When the fact happened, as the official states it: an {@code Instant} parameter of a sourcing handler, for rules about
 * what may not have happened before it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface OccurredAt {}
