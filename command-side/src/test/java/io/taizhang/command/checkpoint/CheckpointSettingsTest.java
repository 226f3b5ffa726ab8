package io.taizhang.command.checkpoint;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CheckpointSettingsTest {
    private static final Duration TEN = Duration.ofSeconds(10);

    @Test
    void whatCannotBeMeantIsRefusedAtTheStart() {
        URI outside = URI.create("https://outside.example/notes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CheckpointSettings(0, TEN, null, outside, "PUT", TEN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CheckpointSettings(1, Duration.ZERO, null, outside, "PUT", TEN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CheckpointSettings(1, TEN, null, outside, "DELETE", TEN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CheckpointSettings(1, TEN, null, URI.create("ftp://outside"), "PUT", TEN));
    }
}
