package io.taizhang.query.lens;

/** What it means that some evidence is cited, from what looks worst down. */
public enum PhotoUse {
    /** One picture shows a fault as it was found, and that it was put right. */
    BEFORE_AND_AFTER,
    /** One picture is said to show several things, or one thing and what others rest on. */
    SEVERAL_THINGS,
    /** Several facts rest on it, and none says that it shows what it tells of: a document, as a rule. */
    SHARED_GROUNDS,
    /** It proves several indicators, or shows one thing and proves an indicator with it: that is what materials are for. */
    MATERIALS,
    ONE_THING
}
