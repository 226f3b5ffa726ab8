package io.taizhang.api.organisation;

/** What a team does. */
public enum TeamKind {
    VOLUNTEER,
    INSPECTION,
    ENFORCEMENT,
    ARTS,
    MEDIATION
}
