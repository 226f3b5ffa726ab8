package io.taizhang.api.service;

/** What is bought: 社工服务, 垃圾清运, 物业服务, 维护养护. */
public enum ServiceKind {
    SOCIAL_WORK,
    WASTE_HAULAGE,
    PROPERTY,
    MAINTENANCE,
    OTHER
}
