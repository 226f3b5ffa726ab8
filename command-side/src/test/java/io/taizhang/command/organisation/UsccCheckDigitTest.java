package io.taizhang.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes are computed by hand over made-up characters; none is a company's. */
class UsccCheckDigitTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "000000000000000000, nought is a multiple of 31",
        "10000000000000000Y, 1 times 1 lacks 30",
        "01000000000000000W, 1 times 3 lacks 28",
        "00100000000000000N, 1 times 9 lacks 22",
        "000100000000000004, 1 times 27 lacks 4",
        "91000000MADEUP001M, all weights together"
    })
    void theLastCharacterFillsTheWeightedSumUpToAMultipleOf31(String code, String sum) {
        assertThat(new UsccCheckDigit(code).holds()).as(sum).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "91000000MADEUP001N, another check digit",
        "19000000MADEUP001M, neighbours exchanged",
        "91000000MADEUP011M, one character mistyped",
        "91000000MADEUP001, one character missing",
        "91000000MADEUP001MM, one character too many",
        "91000000madeup001m, small letters",
        "91000000MADEUPO01M, an O that is no nought",
        "91A00000MADEUP001M, a letter in the division code",
        "91000000MADEUP001Ｍ, a full-width letter"
    })
    void whatIsMistypedIsNoticed(String code, String mistake) {
        assertThat(new UsccCheckDigit(code).holds()).as(mistake).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "统一社会信用代码统一社会信用代码统一"})
    void whatIsNoCodeAtAllIsNoticed(String text) {
        assertThat(new UsccCheckDigit(text).holds()).isFalse();
    }
}
