package io.taizhang.api.fund;

/** Where the money of a fund comes from. */
public enum FundSource {
    CENTRAL,
    PROVINCE,
    CITY,
    COUNTY,
    OFFICE,
    RESIDENTS,
    SOCIETY
}
