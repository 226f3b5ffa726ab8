package io.taizhang.api.honour;

import io.taizhang.api.Sealed;
import io.taizhang.api.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A candidate as the facts name it.
 *
 * @param candidate typed: {@code person/p1}
 * @param name of an institution, a team, a merchant; null for persons and households
 * @param sealedName of a person or a household; null for all others
 */
public record Nominee(
        CandidateKind kind,
        @Subject("") String candidate,
        @Nullable String name,
        @Nullable Sealed sealedName) {}
