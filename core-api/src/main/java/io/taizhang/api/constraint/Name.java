package io.taizhang.api.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name or title: not blank in any script, no control characters, at most 200 characters. */
@Pattern(regexp = "\\p{Z}*[^\\p{Cc}\\p{Z}][^\\p{Cc}]*") @Size(max = 200) @ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Name {
    String message() default "{io.taizhang.Name}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
