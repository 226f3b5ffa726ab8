package io.taizhang.query;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the query side answers.
 *
 * @param patience how long a query waits for the position it asks for
 * @param heartbeat how often a stream says how far the view is when nothing else happens
 * @param streamBuffer batches of changes that may wait for a slow client before it is let go
 * @param atOnce requests that read at the same time; of the connections to the database, the others are for commands and views
 * @param turn how long a request waits to be one of them
 */
@ConfigurationProperties("taizhang.query")
public record QuerySettings(
        @DefaultValue("3s") Duration patience,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("256") int streamBuffer,
        @DefaultValue("12") int atOnce,
        @DefaultValue("10s") Duration turn) {}
