package io.taizhang.query.lens;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.campaign.CampaignEvent.MaterialSubmitted;
import io.taizhang.api.casework.CaseworkEvent.CaseHandled;
import io.taizhang.api.casework.CaseworkEvent.CaseReported;
import io.taizhang.api.inspection.InspectionEvent.FindingRaised;
import io.taizhang.api.inspection.InspectionEvent.ObservationRecorded;
import io.taizhang.api.inspection.InspectionEvent.RectificationReported;

/** What a fact cites evidence as. */
public enum CitedAs {
    /** As the picture of what it tells: it shows this thing, at this time. */
    PHOTO,
    /** As a material that proves an indicator: what was handed in once may prove several. */
    MATERIAL,
    /** As what it rests on, a document perhaps, which may well be the same for many. */
    GROUNDS;

    /** @param named whether the event itself names it; otherwise it is in what the fact rests on */
    static CitedAs of(LedgerEvent event, boolean named) {
        if (!named) {
            return GROUNDS;
        }
        return switch (event) {
            case MaterialSubmitted _ -> MATERIAL;
            case ObservationRecorded _, FindingRaised _, RectificationReported _, CaseReported _, CaseHandled _ ->
                PHOTO;
            default -> GROUNDS;
        };
    }
}
