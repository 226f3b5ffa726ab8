package io.taizhang.api.campaign;

/** What an opinion survey measures, 三率一度: 知晓率, 支持率, 参与率, 满意度. */
public enum Measure {
    AWARENESS,
    SUPPORT,
    PARTICIPATION,
    SATISFACTION
}
