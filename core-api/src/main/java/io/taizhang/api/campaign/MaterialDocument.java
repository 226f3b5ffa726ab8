package io.taizhang.api.campaign;

import io.taizhang.api.constraint.Name;
import jakarta.validation.constraints.Pattern;

/** A document of the evidence store. @param sha256 64 lower-case hexadecimal digits */
public record MaterialDocument(
        @Name String title,
        @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
