package io.taizhang.api.inspection;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A place's part in a {@link Score}.
 *
 * @param percent null where nothing applied to the place
 */
public record PlaceScore(
        String placeId,
        long applicablePoints,
        long deductedPoints,
        @Nullable BigDecimal percent) {}
