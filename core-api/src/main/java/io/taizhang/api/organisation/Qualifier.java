package io.taizhang.api.organisation;

/** How exactly a published figure was stated: 余/多 is over, 近 is nearly, worked out from a share is about. */
public enum Qualifier {
    EXACT,
    OVER,
    NEARLY,
    ABOUT
}
