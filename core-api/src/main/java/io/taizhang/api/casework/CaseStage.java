package io.taizhang.api.casework;

/** Where a case stands (GB/T 30428.2). */
public enum CaseStage {
    REPORTED,
    DECLINED,
    /** 立案: to be dispatched. */
    FILED,
    /** 派单: to be accepted by a department, or returned. */
    DISPATCHED,
    /** 接单. */
    ACCEPTED,
    /** Somebody is on the spot: to be handled. */
    ARRIVED,
    /** 处置: to be verified. */
    HANDLED,
    /** 核查: to be closed. */
    VERIFIED,
    /** 结案. */
    CLOSED,
    /** It turned out to be one that was reported before. */
    MERGED
}
