package io.taizhang.api.organisation;

/** What a unit of the administration is. */
public enum UnitKind {
    CITY,
    DISTRICT,
    SUBDISTRICT,
    COMMUNITY,
    DEPARTMENT,
    SECTION,
    GRID
}
