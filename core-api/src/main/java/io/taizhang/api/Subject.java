package io.taizhang.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The type of the subject a component names, where its name does not say it: {@code @Subject("unit") String parentId}.
 * An empty value says that the component already carries its type ({@code project/p1}).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Subject {
    String value();
}
