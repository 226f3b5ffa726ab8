package io.taizhang.command.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.TextDigest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTokensTest {
    /** Built as a token is; its second is none that a clock can show. */
    private static final String BEYOND_ALL_TIME =
            "1.zzzzzzzzzzzz.0000000000000000000000000000000000000000000000000000000000000000";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T01:00:00Z"));
    private final FormTokens tokens = keyedBy("one office");

    @Test
    void eachFormHasATokenOfItsOwn() {
        String token = tokens.issue();
        assertThat(tokens.issue()).isNotEqualTo(token);
        String nonce = tokens.nonce(token).orElseThrow();
        assertThat(tokens.nonce(token)).hasValue(nonce);
        assertThat(tokens.derived(nonce)).isEqualTo(tokens.derived(nonce));
        assertThat(tokens.derived(nonce))
                .isNotEqualTo(tokens.derived(tokens.nonce(tokens.issue()).orElseThrow()))
                .isNotEqualTo(keyedBy("another office").derived(nonce));
    }

    @Test
    void aTokenIsGoodForHalfADay() {
        String token = tokens.issue();
        now.updateAndGet(it -> it.plus(Duration.ofHours(12)));
        assertThat(tokens.nonce(token)).isPresent();
        now.updateAndGet(it -> it.plusSeconds(1));
        assertThat(tokens.nonce(token)).isEmpty();
    }

    @Test
    void whatWasNotIssuedHereIsNoToken() {
        assertThat(tokens.nonce(keyedBy("another office").issue())).isEmpty();
        String token = tokens.issue();
        assertThat(tokens.nonce("x" + token)).isEmpty();
        assertThat(tokens.nonce(token.substring(0, token.length() - 1) + (token.endsWith("0") ? "1" : "0")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b.c", "zzzzzzzzzzzzzzzzzzzzzzzzzzzz.1.00", "一.二.三", BEYOND_ALL_TIME})
    void garbageIsNoToken(String garbage) {
        assertThat(tokens.nonce(garbage)).isEmpty();
    }

    private FormTokens keyedBy(String key) {
        return new FormTokens(bytes -> TextDigest.hexOf(key + new String(bytes, StandardCharsets.UTF_8)), now::get);
    }
}
