package io.taizhang.command.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.command.Rule;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The texts of a context's rules, in both languages. */
public record RuleTexts(Properties english, Properties chinese) {

    /** @param context {@code fund}, as it stands in the names of the files */
    public static RuleTexts of(String context) {
        return new RuleTexts(load("problems_" + context), load("problems_" + context + "_zh"));
    }

    /**
     * Each rule has a text in both languages that shows the same details, and there is no text without a rule. Details
     * arrive as they are to be read, so that no text may format them.
     */
    public void areCompleteFor(Rule... rules) {
        Set<String> types = Arrays.stream(rules).map(Rule::type).collect(Collectors.toSet());
        assertThat(english.stringPropertyNames()).isEqualTo(types);
        assertThat(chinese.stringPropertyNames()).isEqualTo(types);
        assertThat(types).allSatisfy(type -> {
            assertThat(chinese.getProperty(type)).containsPattern("\\p{IsHan}");
            assertThat(english.getProperty(type)).doesNotContainPattern("\\p{IsHan}");
            assertThat(english.getProperty(type) + chinese.getProperty(type)).doesNotContainPattern("\\{\\d+,");
            assertThat(detailsIn(chinese.getProperty(type))).isEqualTo(detailsIn(english.getProperty(type)));
        });
    }

    private static int detailsIn(String text) {
        return new MessageFormat(text).getFormatsByArgumentIndex().length;
    }

    private static Properties load(String name) {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Rule.class.getResourceAsStream(name + ".properties"), name),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        } catch (IOException e) {
            throw new AssertionError(name + " cannot be read", e);
        }
        return texts;
    }
}
