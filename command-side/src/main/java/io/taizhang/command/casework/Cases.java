package io.taizhang.command.casework;

import java.time.Instant;
import java.util.Optional;

/** What a case knows of others. */
public interface Cases {

    /** The case as it stands now; empty where there is none of that id. */
    Optional<KnownCase> find(String caseId);

    /**
     * @param unitId whose case it is
     * @param ended declined or merged
     * @param reportedAt when its report counted
     */
    record KnownCase(String unitId, boolean ended, Instant reportedAt) {}
}
