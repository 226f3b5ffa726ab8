package io.taizhang.api.organisation;

/** What a place is. */
public enum PlaceKind {
    COMPOUND,
    COURTYARD,
    RESETTLEMENT_AREA,
    ROAD_SEGMENT,
    CONSTRUCTION_SITE,
    INSPECTION_POINT,
    OTHER
}
