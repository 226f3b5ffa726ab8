package io.taizhang.api.casework;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What an office promises, in seconds. The name that such a promise goes by in public (“15分钟”) is not their sum, so none is
 * stored.
 *
 * @param decideSec from the report to filing or declining
 * @param dispatchSec from filing to dispatch
 * @param arriveSec from dispatch to arrival
 */
public record ServiceClocks(
        @Min(1) @Max(86_400) int decideSec,
        @Min(1) @Max(86_400) int dispatchSec,
        @Min(1) @Max(86_400) int arriveSec) {}
