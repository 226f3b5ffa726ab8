package io.taizhang.command.campaign;

import io.taizhang.api.campaign.AuthorityBasis;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a campaign says it is allowed by, if it says so. */
record Basis(@Nullable AuthorityBasis document) {

    /** Whether the document is named, and in force on that day. */
    boolean holdsOn(LocalDate day) {
        return document != null
                && document.body() != null
                && document.documentNo() != null
                && (document.validTo() == null || !document.validTo().isBefore(day));
    }
}
