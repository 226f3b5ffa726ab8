package io.taizhang.api.organisation;

/** What a facility is. A camera point is a count and a location: no footage, no faces, no plates. */
public enum FacilityKind {
    PRACTICE_STATION,
    SUGGESTION_BOX,
    HOTLINE,
    CAMERA_POINT,
    DAY_CARE,
    SERVICE_CENTRE,
    TRANSFER_STATION,
    NOTICE_SCREEN,
    STREET_FURNITURE,
    OTHER
}
