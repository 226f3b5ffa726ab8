package io.taizhang.api.flag;

import java.util.List;

/**
 * What a scheme promises those who are judged by it; a round keeps the terms it was opened under.
 *
 * @param redAtLeast the points from which on a red flag may be awarded
 * @param blackBelow the points below which a black flag may be thought of
 * @param redValidDays full days after the day of the award
 * @param blackValidDays likewise; at most 90
 * @param noticeWorkingDays how long a shortlist can be objected to; at least 7
 * @param defenceWorkingDays how long a merchant can defend itself; at least 5
 * @param improveDays the shortest time to improve, in full days after the day of the notice
 */
public record SchemeTerms(
        LegalBasis authorityBasis,
        List<Criterion> criteria,
        int redAtLeast,
        int blackBelow,
        int redValidDays,
        int blackValidDays,
        int noticeWorkingDays,
        int defenceWorkingDays,
        int improveDays) {}
