package io.taizhang.api.honour;

import io.taizhang.api.Personal;
import io.taizhang.api.constraint.Id;
import io.taizhang.api.constraint.Name;

/**
 * Who is put forward.
 *
 * @param candidateId the same in every round and programme, since names are sealed and not compared: the id under which the
 *     person or household stands in the office's register; a merchant's or an enterprise's own
 */
public record Candidate(
        @Id String candidateId, @Personal @Name String name) {}
