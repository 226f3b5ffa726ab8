package io.taizhang.command.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.campaign.AnswerToken;
import io.taizhang.command.testing.Office;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** With the key of a deployment. */
class KeyedAnswerTokensTest {
    private static final Office OFFICE = Office.open();

    private final AnswerTokens tokens =
            new KeyedAnswerTokens(OFFICE.ledger().store().bodyDigest());

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    @Test
    void aTokenIsTheSameEachTimeAndNoOthers() {
        assertThat(tokens.of("q1", 1)).isEqualTo(tokens.of("q1", 1)).isNotEqualTo(tokens.of("q2", 1));
        assertThat(IntStream.rangeClosed(1, 1_000).mapToObj(number -> tokens.of("q1", number)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aTokenIsRecognisedAsItIsWrittenByHand() {
        String printed = tokens.of("q1", 999).printed();
        assertThat(printed).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
        AnswerToken read = AnswerToken.read(printed.toLowerCase(Locale.ROOT).replace('-', ' '))
                .orElseThrow();
        assertThat(tokens.isGenuine(read, "q1", 1_000)).isTrue();
        assertThat(tokens.isGenuine(read, "q1", 998)).isFalse();
        assertThat(tokens.isGenuine(read, "q2", 1_000)).isFalse();
    }

    @Test
    void aDigitMoreOrLessIsNoToken() {
        String digits = tokens.of("q1", 3).digits();
        assertThat(AnswerToken.read(digits + "0")).isEmpty();
        assertThat(AnswerToken.read(digits.substring(1))).isEmpty();
        char other = digits.charAt(15) == '0' ? '1' : '0';
        AnswerToken wrong = new AnswerToken(digits.substring(0, 15) + other);
        assertThat(tokens.isGenuine(wrong, "q1", 10)).isFalse();
    }
}
