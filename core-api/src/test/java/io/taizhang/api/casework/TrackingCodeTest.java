package io.taizhang.api.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TrackingCodeTest {
    private final TrackingCode code = TrackingCode.of(new BigInteger("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b", 16));

    @Test
    void itHasNineteenRandomDigitsAndOneThatChecksThem() {
        assertThat(code.printed()).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(TrackingCode.of(BigInteger.ZERO)).isNotEqualTo(TrackingCode.of(BigInteger.ONE));
        assertThat(TrackingCode.of(BigInteger.ONE.shiftLeft(94))).isNotEqualTo(TrackingCode.of(BigInteger.ZERO));
    }

    @Test
    void itIsReadAsItIsCopiedByHand() {
        assertThat(TrackingCode.read(code.printed())).hasValue(code);
        assertThat(TrackingCode.read(" " + code.printed().replace('-', ' ').toLowerCase(Locale.ROOT)))
                .hasValue(code);
    }

    @Test
    void aDigitThatWasCopiedWronglyShows() {
        char last = code.digits().charAt(18);
        String wrong = code.digits().substring(0, 18)
                + (last == '7' ? '8' : '7')
                + code.digits().charAt(19);
        assertThat(TrackingCode.read(wrong)).isEmpty();
        assertThat(TrackingCode.read(code.digits().substring(1))).isEmpty();
        assertThat(TrackingCode.read("")).isEmpty();
    }

    @Test
    void itsCaseAndItsDigestAreDifferentThings() {
        assertThat(code.trackingId()).matches("[0-9a-f]{64}");
        assertThat(code.caseId())
                .matches("ssp-[0-9A-HJKMNP-TV-Z]{12}")
                .isEqualTo(TrackingCode.read(code.printed()).orElseThrow().caseId());
    }
}
