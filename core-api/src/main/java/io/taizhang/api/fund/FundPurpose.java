package io.taizhang.api.fund;

/** What a special fund may be spent on. Charity and fiscal money never pay for each other. */
public enum FundPurpose {
    CAMPAIGN,
    RENOVATION,
    SERVICE,
    CHARITY
}
