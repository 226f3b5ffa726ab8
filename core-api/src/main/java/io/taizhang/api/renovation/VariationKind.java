package io.taizhang.api.renovation;

/** What a variation of a contract changes. */
public enum VariationKind {
    VALUE,
    DURATION,
    SCOPE
}
