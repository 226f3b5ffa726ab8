package io.taizhang.api.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An {@link Id} of a person or a household, which is never erased and must not tell who it is: no Chinese characters, since
 * names are written in them, and no eleven digits in a row, since numbers of telephones and of identity cards have as many.
 */
@Pattern(regexp = Pseudonym.FORM) @ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Pseudonym {
    String FORM = "(?!.*[0-9]{11})[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    String message() default "{io.taizhang.Pseudonym}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
