package io.taizhang.command.fund;

import io.taizhang.api.fund.FundPurpose;

/**
 * A special fund pays for its purpose only (专款专用): renovation money for projects, campaign money for campaigns.
 * Charity pays for neither, since both are the government's own works; service money goes to contracts, not allocations.
 */
record PurposeCovers(FundPurpose purpose, String projectOrCampaignId) {

    boolean holds() {
        return switch (purpose) {
            case RENOVATION -> projectOrCampaignId.startsWith("project/");
            case CAMPAIGN -> projectOrCampaignId.startsWith("campaign/");
            case SERVICE, CHARITY -> false;
        };
    }
}
