package io.taizhang.api.renovation;

/** 基础类, 完善类, 提升类: how far an old compound is renovated (国办发〔2020〕23号). */
public enum Category {
    BASIC,
    IMPROVING,
    UPGRADING
}
