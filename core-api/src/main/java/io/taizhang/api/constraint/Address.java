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

/**
 * Where a document can be read: an address of the web, or one of the ledger's own evidence store; at most 2,000 characters.
 * Whoever reads a fact may follow it, hence nothing that a browser would run.
 */
@Pattern(regexp = "(?:https?://[^\\p{Cc}\\p{Z}\"<>\\\\/?#]+[^\\p{Cc}\\p{Z}\"<>\\\\]*|/api/evidence/[0-9a-f]{64})")
@Size(max = 2000) @ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Address {
    String message() default "{io.taizhang.Address}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
