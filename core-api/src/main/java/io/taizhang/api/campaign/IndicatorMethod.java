package io.taizhang.api.campaign;

/** How an indicator is assessed: 材料审核, 实地考察, 问卷调查, 网上申报. */
public enum IndicatorMethod {
    DOCUMENT,
    SITE_VISIT,
    SURVEY,
    ONLINE
}
