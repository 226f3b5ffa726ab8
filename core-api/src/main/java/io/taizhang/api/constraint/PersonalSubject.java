package io.taizhang.api.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whose values something is, with its type: {@code person/p1}; the type in small letters, the rest an {@link Id}. */
@Pattern(regexp = "[a-z][a-z-]{0,39}/[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}") @ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface PersonalSubject {
    String message() default "{io.taizhang.PersonalSubject}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
