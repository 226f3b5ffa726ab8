package io.taizhang.command;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How commands are decided.
 *
 * @param cachedAggregates aggregates kept in memory, at most
 * @param snapshotEvery facts of one aggregate after which its state is stored, so that loading stays short
 */
@ConfigurationProperties("taizhang.commands")
public record CommandSettings(
        @DefaultValue("10000") long cachedAggregates,
        @DefaultValue("200") int snapshotEvery) {}
