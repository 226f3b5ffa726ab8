package io.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Context;
import io.taizhang.query.View;
import io.taizhang.query.overview.AllViews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The README names what there is, and nothing is missing from it. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");

    @ParameterizedTest
    @EnumSource(value = Context.class, names = "LEDGER", mode = EnumSource.Mode.EXCLUDE)
    void everyCommandAndFactOfAContextIsNamed(Context context) throws IOException {
        assertThat(Stream.concat(context.commands().stream(), context.events().stream())
                        .map(message -> "`" + message.getSimpleName() + "`"))
                .allSatisfy(name -> assertThat(readme()).contains(name));
    }

    @Test
    void everyViewIsNamed() throws IOException {
        assertThat(AllViews.list().stream().map(View::name))
                .allSatisfy(name -> assertThat(readme()).contains(name.replaceFirst("-register$", "-")));
    }

    @Test
    void everyScriptIsNamed() throws IOException {
        assertThat(Arrays.stream(ROOT.resolve("gradle-free-scripts").toFile().list())
                        .filter(script -> !script.equals("tools.sh")))
                .allSatisfy(script -> assertThat(readme()).contains("gradle-free-scripts/" + script));
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }
}
