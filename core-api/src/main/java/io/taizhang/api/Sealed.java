package io.taizhang.api;

/**
 * A personal value, encrypted under its subject's own key before anything is stored or hashed. Destroying the key erases
 * the value everywhere and leaves every proof intact.
 *
 * @param subjectId whose value it is; also the name of the key
 * @param ciphertext Base64, AEAD with {@code subjectId} as associated data
 */
public record Sealed(String subjectId, String ciphertext) {}
