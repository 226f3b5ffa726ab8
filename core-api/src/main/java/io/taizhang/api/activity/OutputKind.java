package io.taizhang.api.activity;

/** What an activity brought about, apart from people coming together: posters put up, rubbish taken away. */
public enum OutputKind {
    POSTER,
    LEAFLET,
    /** 公益广告. */
    ADVERTISING,
    RUBBISH,
    BUILDING_WASTE,
    PLASTIC_WASTE,
    TREE,
    RELIEF_GOODS,
    OTHER
}
