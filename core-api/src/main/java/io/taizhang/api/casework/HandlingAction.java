package io.taizhang.api.casework;

/** What was done on the spot (一拆二劝三改变). */
public enum HandlingAction {
    DEMOLISH,
    PERSUADE,
    CHANGE,
    CLEAN,
    REPAIR,
    OTHER
}
