package io.taizhang.api.organisation;

/** What a survey found. */
public enum Condition {
    GOOD,
    FAIR,
    POOR
}
