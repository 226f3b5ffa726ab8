package io.taizhang.query.campaign;

/** What became of a report of progress. */
public enum ReportState {
    WAITING,
    VERIFIED,
    RETURNED
}
