package io.taizhang.api.flag;

/** 红旗 commends a merchant, 黑旗 warns of it. */
public enum Colour {
    RED,
    BLACK
}
