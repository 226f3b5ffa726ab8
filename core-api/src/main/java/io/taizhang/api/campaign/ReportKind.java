package io.taizhang.api.campaign;

/** What a campaign publishes about itself: 月报, 简报, 年报. */
public enum ReportKind {
    MONTHLY,
    BULLETIN,
    ANNUAL
}
