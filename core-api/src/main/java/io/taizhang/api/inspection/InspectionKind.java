package io.taizhang.api.inspection;

/** 督导检查: how often, or between whom. */
public enum InspectionKind {
    /** 日巡查. */
    DAILY,
    /** 周清洁. */
    WEEKLY_CLEANUP,
    /** 月观摩. */
    MONTHLY_OBSERVATION,
    /** 季达标. */
    QUARTERLY_STANDARD,
    /** 互检: one unit inspects another beside it, never itself. */
    ROUND_ROBIN,
    /** 工地检查. */
    SITE,
    /** 督查. */
    SUPERVISION
}
