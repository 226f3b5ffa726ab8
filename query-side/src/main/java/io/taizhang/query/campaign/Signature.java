package io.taizhang.query.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param unitId the signer's own unit
 * @param postId the post that was signed in, where the signer said so
 * @param on Asia/Shanghai
 */
public record Signature(String by, String unitId, @Nullable String postId, LocalDate on) {}
