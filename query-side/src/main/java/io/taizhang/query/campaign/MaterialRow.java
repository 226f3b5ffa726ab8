package io.taizhang.query.campaign;

import io.taizhang.api.campaign.MaterialDocument;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documents that were handed in to prove an indicator, and what became of them.
 *
 * @param period what they cover, in words
 * @param score from 0 to 100
 * @param why of the review
 * @param replacesId the one in whose place it was handed in
 * @param replacedById the one that stands in its place
 */
public record MaterialRow(
        String materialId,
        String campaignId,
        String indicatorCode,
        String title,
        String period,
        String unitPath,
        List<MaterialDocument> documents,
        MaterialState state,
        @Nullable BigDecimal score,
        @Nullable String why,
        @Nullable String replacesId,
        @Nullable String replacedById,
        Hand submitted,
        @Nullable Hand reviewed) {}
