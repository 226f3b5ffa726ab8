package io.taizhang.api;

import io.taizhang.api.constraint.Address;
import io.taizhang.api.constraint.Name;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document or photo that a fact rests on.
 *
 * @param uri where it can be read: {@code https://…}, {@code http://…}, or {@code /api/evidence/} and the digest
 * @param sha256 64 lower-case hexadecimal digits
 */
public record Evidence(
        @Name String title,
        @Address @Nullable String uri,
        @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
