package io.taizhang.api.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An identifier: letters or digits of any script, then also {@code . _ -}; at most 64 characters. */
@Pattern(regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}") @ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Id {
    String message() default "{io.taizhang.Id}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
