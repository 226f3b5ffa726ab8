package io.taizhang.api.inspection;

import io.taizhang.api.Subject;
import java.math.BigDecimal;

/**
 * An inspection in a bulletin, with its score as it stood when the bulletin was issued.
 *
 * @param scoreNo which of its scores: 1 is the first, every appeal that was upheld made another
 * @param percent from 0.00 to 100.00
 */
public record BulletinLine(
        String inspectionId,
        InspectionKind kind,
        @Subject("unit") String inspectedUnitId,
        int scoreNo,
        BigDecimal percent) {}
