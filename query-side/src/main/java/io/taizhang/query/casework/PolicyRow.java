package io.taizhang.query.casework;

import io.taizhang.api.casework.CaseCategory;
import java.time.Instant;
import java.util.List;

/**
 * What a unit promises.
 *
 * @param decideSec from the report to filing or declining, in seconds
 * @param dispatchSec from filing to dispatch
 * @param arriveSec from dispatch to arrival
 * @param totalSec all three, one after the other
 * @param since when the version came into force
 */
public record PolicyRow(
        String policyId,
        String unitPath,
        int version,
        int decideSec,
        int dispatchSec,
        int arriveSec,
        int totalSec,
        List<CaseCategory> categories,
        Instant since) {}
