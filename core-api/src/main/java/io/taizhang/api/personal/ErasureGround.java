package io.taizhang.api.personal;

/**
 * 删除事由: why a person's values are to be erased, as 个人信息保护法 (PIPL) art. 47 lists it. It outlives the person's values:
 * who looks at an erasure years later still reads on what ground it rests.
 */
public enum ErasureGround {
    /** 处理目的已实现、无法实现或者不再必要. */
    PURPOSE_ENDED,
    /** 保存期限已届满. */
    RETENTION_ENDED,
    /** 个人撤回同意. */
    CONSENT_WITHDRAWN,
    /** 违反法律、行政法规或者违反约定处理. */
    UNLAWFUL,
    /** 法律、行政法规规定的其他情形. */
    OTHER_LAW
}
