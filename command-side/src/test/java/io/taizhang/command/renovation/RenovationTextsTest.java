package io.taizhang.command.renovation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenovationTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"problems_renovation.properties", "problems_renovation_zh.properties"})
    void everyRuleHasItsTextAndNoTextIsWithoutItsRule(String file) throws IOException {
        Set<String> types =
                Arrays.stream(RenovationRule.values()).map(RenovationRule::type).collect(Collectors.toSet());
        assertThat(texts(file).stringPropertyNames()).isEqualTo(types);
    }

    @ParameterizedTest
    @EnumSource(RenovationRule.class)
    void bothLanguagesSayTheSameDetails(RenovationRule rule) throws IOException {
        assertThat(placeholders("problems_renovation.properties", rule))
                .isEqualTo(placeholders("problems_renovation_zh.properties", rule));
    }

    @Test
    void noTextHasAnApostropheThatWouldSwallowItsPlaceholders() throws IOException {
        assertThat(texts("problems_renovation.properties").values()).noneMatch(text -> ((String) text).contains("'"));
    }

    private static Set<String> placeholders(String file, RenovationRule rule) throws IOException {
        return Pattern.compile("\\{\\d}")
                .matcher(texts(file).getProperty(rule.type()))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (var in = new InputStreamReader(
                RenovationRule.class.getResourceAsStream("/io/taizhang/command/" + file), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
