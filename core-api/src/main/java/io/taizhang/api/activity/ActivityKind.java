package io.taizhang.api.activity;

/** What an activity is: 志愿服务, 文化演出, 节庆民俗, 讲座, 宣传, 环境整治, 公益, 文体, 培训, 仪式. */
public enum ActivityKind {
    VOLUNTEER,
    CULTURE,
    FESTIVAL,
    LECTURE,
    PUBLICITY,
    CLEANUP,
    CHARITY,
    SPORT,
    TRAINING,
    CEREMONY
}
