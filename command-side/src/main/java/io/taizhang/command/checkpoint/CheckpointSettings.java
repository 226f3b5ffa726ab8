package io.taizhang.command.checkpoint;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When checkpoints are signed and where they are laid down.
 *
 * @param every so many facts are signed at once, at the latest; sooner than {@code within}
 * @param within how long a fact waits to be signed; nothing is signed while nothing is recorded
 * @param folder best one that others keep; null for none
 * @param address {@code http(s)://…} that takes each note; null for none
 * @param method PUT or POST
 * @param patience how long the address may take to answer
 */
@ConfigurationProperties("taizhang.checkpoints")
public record CheckpointSettings(
        @DefaultValue("10000") long every,
        @DefaultValue("10s") Duration within,
        @Nullable Path folder,
        @Nullable URI address,
        @DefaultValue("PUT") String method,
        @DefaultValue("10s") Duration patience) {

    public CheckpointSettings {
        if (every < 1 || within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("taizhang.checkpoints.every and .within are to be positive");
        }
        if (!method.equals("PUT") && !method.equals("POST")) {
            throw new IllegalArgumentException("taizhang.checkpoints.method is PUT or POST, not " + method);
        }
        if (address != null && !address.toString().matches("https?://.+")) {
            throw new IllegalArgumentException("taizhang.checkpoints.address is http(s)://…, not " + address);
        }
    }
}
