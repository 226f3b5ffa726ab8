package io.taizhang.api.campaign;

/** What a meeting is held for: 专题会, 季度例会, 月例会, 日碰头会, 联席会, 动员会. */
public enum MeetingKind {
    SPECIAL,
    QUARTERLY,
    MONTHLY,
    DAILY,
    JOINT,
    MOBILISATION
}
