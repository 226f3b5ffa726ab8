package io.taizhang.query.inspection;

import io.taizhang.api.inspection.BulletinLine;
import java.time.LocalDate;
import java.util.List;

/**
 * 督查通报.
 *
 * @param inspections how many it names
 * @param lines with each score as it stood on the day
 */
public record BulletinRow(
        String bulletinId,
        String title,
        String unitPath,
        String summary,
        LocalDate issuedOn,
        int inspections,
        List<BulletinLine> lines) {}
