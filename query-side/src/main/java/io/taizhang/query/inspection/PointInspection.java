package io.taizhang.query.inspection;

import io.taizhang.api.inspection.InspectionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an inspection came to at a place.
 *
 * @param percent of the score in force; null where nothing applied here
 */
public record PointInspection(
        String inspectionId,
        InspectionKind kind,
        LocalDate finishedOn,
        @Nullable BigDecimal percent) {}
