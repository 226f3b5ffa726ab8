package io.taizhang.api.organisation;

/** Who is counted: 户籍, 常住, 流动. */
public enum PopulationKind {
    REGISTERED,
    RESIDENT,
    MIGRANT
}
