package io.taizhang.command.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.command.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public pages say. */
class CitizenTextsTest {
    private static final Pattern KEY = Pattern.compile("#\\{(citizen\\.[a-z.]+)");

    private final ResourceBundle chinese = Language.CHINESE.bundle("io.taizhang.command.citizen.texts");
    private final ResourceBundle english = Language.ENGLISH.bundle("io.taizhang.command.citizen.texts");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"paper", "snapshot", "received", "rated", "nothing", "answered", "questionnaire"})
    void aPageHasAllItsWords(String page) throws IOException {
        try (InputStream template =
                CitizenTextsTest.class.getResourceAsStream("/templates/citizen/" + page + ".html")) {
            String html = new String(template.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(KEY.matcher(html).results().map(key -> key.group(1)))
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(english.containsKey(key)).isTrue());
            assertThat(html).doesNotContain("style=", "<script", "onclick");
        }
    }
}
