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

/** Running text: not blank in any script, at most 4,000 characters. */
@Pattern(regexp = "[\\p{Cc}\\p{Z}]*[^\\p{Cc}\\p{Z}][\\s\\S]*") @Size(max = 4000) @ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Text {
    String message() default "{io.taizhang.Text}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
