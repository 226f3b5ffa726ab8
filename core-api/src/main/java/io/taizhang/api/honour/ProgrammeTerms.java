package io.taizhang.api.honour;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a programme promises; a round keeps the terms it was opened under.
 *
 * @param quota how many can be honoured in a round; null: as many as deserve it
 * @param stars what a star is given for, one for each; empty where there are none
 */
public record ProgrammeTerms(
        CandidateKind candidateKind,
        HonourCadence cadence,
        @Nullable Integer quota,
        List<String> stars,
        HonourBasis authorityBasis) {}
