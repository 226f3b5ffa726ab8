package io.taizhang.standalone.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedlesTest {
    private final Needles needles = new Needles("龘靐齉");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void aNameIsFoundInEveryEncoding(String charset) {
        assertThat(needles.areIn("报告人龘靐齉，男".getBytes(Charset.forName(charset)))).isTrue();
        assertThat(needles.areIn("报告人龘靐，男".getBytes(Charset.forName(charset)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"holder\":\"\\u9f98\\u9750\\u9f49\"}",
                "{\"holder\":\"\\u9F98\\u9750\\u9F49\"}",
                "?q=%E9%BE%98%E9%9D%90%E9%BD%89",
                "?q=%e9%be%98%e9%9d%90%e9%bd%89"
            })
    void aNameIsFoundHoweverItIsEscaped(String text) {
        assertThat(needles.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"龘靐齉", "a龘靐齉b", "ab龘靐齉c", "abc龘靐齉de"})
    void aNameIsFoundInBase64(String text) {
        assertThat(needles.areIn(Base64.getEncoder().encode(text.getBytes(UTF_8))))
                .isTrue();
    }

    @Test
    void theFilesThatHoldItAreNamed(@TempDir Path folder) throws IOException {
        Path deep = Files.createDirectories(folder.resolve("base/1"));
        Files.writeString(folder.resolve("innocent"), "某某");
        Files.writeString(deep.resolve("guilty"), "某某龘靐齉");

        assertThat(needles.filesIn(folder, _ -> false)).containsExactly(deep.resolve("guilty"));
        assertThat(needles.filesIn(folder, path -> path.endsWith("guilty"))).isEmpty();
    }
}
