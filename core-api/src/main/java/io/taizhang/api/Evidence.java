package io.taizhang.api;

import io.taizhang.api.constraint.Name;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A document or photo that a fact rests on.
 *
 * @param uri where it can be read; at most 2,000 characters
 * @param sha256 64 lower-case hexadecimal digits
 */
public record Evidence(
        @Name String title,
        @Size(max = 2000) @Nullable String uri,
        @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
