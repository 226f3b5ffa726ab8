package io.taizhang.api.casework;

/** How the office came to know. A camera is a place to look from, nothing more: no picture of it enters the ledger. */
public enum CaseSource {
    CAMERA,
    PATROL,
    HOTLINE,
    SUGGESTION_BOX,
    VISIT,
    PLATFORM,
    /** 随手拍. */
    SNAPSHOT,
    INSPECTION
}
