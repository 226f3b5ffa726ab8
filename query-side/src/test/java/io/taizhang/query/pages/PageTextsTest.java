package io.taizhang.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Context;
import io.taizhang.api.Role;
import io.taizhang.api.organisation.Qualifier;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class PageTextsTest {
    private static final Pattern NAMED = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9.-]*)[}(]");

    @ParameterizedTest
    @ValueSource(strings = {"texts.properties", "texts_zh.properties"})
    void everyFactRoleAndQualifierHasItsWord(String file) throws IOException {
        assertThat(texts(file).stringPropertyNames()).containsAll(words().toList());
    }

    private static Stream<String> words() {
        return Stream.of(
                        Arrays.stream(Role.values()).map(role -> "role." + role),
                        Arrays.stream(Qualifier.values()).map(qualifier -> "published." + qualifier),
                        Arrays.stream(Context.values()).flatMap(PageTextsTest::facts))
                .flatMap(keys -> keys);
    }

    private static Stream<String> facts(Context context) {
        return context.events().stream().map(event -> "fact." + context.label() + "." + event.getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSameThings(String bundle) throws IOException {
        assertThat(texts(bundle + "_zh.properties").stringPropertyNames())
                .isEqualTo(texts(bundle + ".properties").stringPropertyNames());
    }

    @Test
    void noTextIsSaidInTwoPlaces() throws IOException {
        List<String> all = new ArrayList<>();
        for (String bundle : bundles().toList()) {
            all.addAll(texts(bundle + ".properties").stringPropertyNames());
        }
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void everyTextThatATemplateNamesIsThere() throws IOException {
        Set<String> known = new HashSet<>();
        for (String bundle : bundles().toList()) {
            known.addAll(texts(bundle + ".properties").stringPropertyNames());
        }
        var templates = new PathMatchingResourcePatternResolver().getResources("classpath*:/templates/**/*.html");
        assertThat(templates).hasSizeGreaterThan(5);
        for (Resource template : templates) {
            String html = template.getContentAsString(StandardCharsets.UTF_8);
            assertThat(NAMED.matcher(html).results().map(found -> found.group(1)))
                    .as(template.getFilename())
                    .isSubsetOf(known);
        }
    }

    private static Stream<String> bundles() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:/io/taizhang/query/pages/texts*.properties"))
                .map(Resource::getFilename)
                .filter(name -> !name.endsWith("_zh.properties"))
                .map(name -> name.substring(0, name.length() - ".properties".length()));
    }

    private static Properties texts(String file) throws IOException {
        var texts = new Properties();
        try (Reader reader =
                new InputStreamReader(PageTextsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
