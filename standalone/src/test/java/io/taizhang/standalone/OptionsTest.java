package io.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void nothingAskedMeansPort8080AndTheFolderData() {
        assertThat(Options.parse()).isEqualTo(new Options(8080, Path.of("data"), false, null));
    }

    @Test
    void theLastOfTwoIsMeant() {
        assertThat(Options.parse("--data", "a", "--port", "0", "--empty", "--data", "b"))
                .isEqualTo(new Options(0, Path.of("b"), true, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--port",
                "--port x",
                "--port -1",
                "--port 65536",
                "--port 999999",
                "--data",
                "--database",
                "--database mysql://here/taizhang",
                "--database jdbc:postgresql://here/"
            })
    void whatCannotBeMeantIsRefusedInOneSentence(String line) {
        assertThatThrownBy(() -> Options.parse(line.split(" ")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(line.split(" ")[0])
                .hasMessageNotContaining("\n");
    }
}
