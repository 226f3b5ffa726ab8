package io.taizhang.api.campaign;

import io.taizhang.api.constraint.Id;
import io.taizhang.api.constraint.Name;
import java.time.LocalDate;

/**
 * A stage of a campaign to be reached.
 *
 * @param code unique within the campaign
 * @param dueOn the last day on which it is reached in time, Asia/Shanghai
 */
public record Milestone(@Id String code, @Name String title, LocalDate dueOn) {}
