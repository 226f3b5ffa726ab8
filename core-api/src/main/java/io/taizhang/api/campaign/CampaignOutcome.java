package io.taizhang.api.campaign;

/** How a campaign ended. */
public enum CampaignOutcome {
    TITLE_WON,
    NOT_WON,
    WITHDRAWN
}
