package io.taizhang.query.engine;

import java.util.Locale;

/** Why a query is not answered; the name is the problem type. */
public enum Refused {
    UNAUTHENTICATED(401),
    NOT_ALLOWED(403),
    /** Somebody came in under the name or with the role of the automations. */
    SYSTEM_IS_NO_PERSON(403),
    CITIZENS_HAVE_NO_ACCOUNT(403),
    OUT_OF_SCOPE(403),
    /** It concerns the rows of all units. */
    TOP_UNIT_ONLY(403),
    UNKNOWN_VIEW(404),
    UNKNOWN_ROW(404),
    UNKNOWN_UNIT(404),
    UNKNOWN_REBUILD(404),
    /** It was never handed in, or is not for this reader. */
    UNKNOWN_EVIDENCE(404),
    NO_THUMBNAIL(404),
    NO_PROJECTS(404),
    NOT_PARKED(404),
    /** It was never recorded, or is not for this reader. */
    UNKNOWN_FACT(404),
    /** A bundle of a subject or a unit holds one fact at least. */
    NO_FACTS(404),
    UNKNOWN_ADDRESS(404),
    MALFORMED(400),
    BAD_PARAMETER(400),
    UNKNOWN_PARAMETER(400),
    /** The later of two instants is the earlier one. */
    REVERSED_INSTANTS(400),
    /** The rows of this view have no such component. */
    UNKNOWN_FIGURE(400),
    /** More facts would have to be folded for one answer than it may take. */
    TOO_FAR_BACK(400),
    /** A sheet holds only so many rows. */
    EXPORT_TOO_LONG(400),
    /** The archive's form ends at four gigabytes. */
    BUNDLE_TOO_LONG(400),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    STILL_FAILING(409),
    REBUILD_OVER(409),
    REBUILD_NOT_HELD(409),
    /** Another one of the same view is. */
    REBUILD_HELD(409),
    /** Its rows were made by an earlier version of the software. */
    REBUILD_OUTDATED(409),
    WRONG_MEDIA_TYPE(415),
    INTERNAL_ERROR(500),
    /** It was handed in, and is not in the store any more. */
    EVIDENCE_MISSING(500),
    /** What is in the store has another digest. */
    EVIDENCE_ALTERED(500),
    /** What was signed and what is there are two things. */
    LEDGER_ALTERED(500),
    /** The evidence store is away or does not let us in. */
    EVIDENCE_UNREADABLE(503),
    /** The view has not yet come to the position that the answer was to include. */
    VIEW_BEHIND(503),
    /** The view is being built for the first time. */
    VIEW_NOT_READY(503),
    STORE_UNAVAILABLE(503),
    /** No checkpoint covers it yet. */
    NOT_SIGNED_YET(503),
    VERIFICATION_BUSY(503),
    /** As many read as can at once, and none of them has ended in time. */
    READERS_BUSY(503),
    /** As many files are being written as can be at once. */
    EXPORTS_BUSY(503);

    private final int status;

    Refused(int status) {
        this.status = status;
    }

    /** Of HTTP. */
    public int status() {
        return status;
    }

    /** As it stands in addresses: {@code unknown-view}. */
    public String type() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
