package io.taizhang.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"texts.properties", "texts_zh.properties"})
    void everyFactRoleAndQualifierHasItsWord(String file) throws IOException {
        assertThat(texts(file).stringPropertyNames()).containsAll(new PageTexts().keys());
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(texts("texts_zh.properties").stringPropertyNames())
                .isEqualTo(texts("texts.properties").stringPropertyNames());
    }

    private static Properties texts(String file) throws IOException {
        var texts = new Properties();
        try (Reader reader = new InputStreamReader(PageTexts.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
