package io.taizhang.api.flag;

/** How something reached the office. */
public enum Channel {
    IN_PERSON,
    POST,
    EMAIL,
    HOTLINE,
    VISIT
}
