package io.taizhang.api.campaign;

import io.taizhang.api.constraint.Name;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The document that allows a campaign (《创建示范活动管理办法（试行）》: no campaign without approval). What is missing here is
 * refused by a rule of its own, not as a missing field.
 *
 * @param body who allowed it
 * @param documentNo the number of its document
 * @param validTo the last day it is in force; without end where absent
 */
public record AuthorityBasis(
        @Name @Nullable String body,
        @Name @Nullable String documentNo,
        @Nullable LocalDate validTo) {}
