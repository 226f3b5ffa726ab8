package io.taizhang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base32Test {

    @Test
    void aNumberIsWrittenAndReadBack() {
        BigInteger number = new BigInteger("123456789012345678901234");
        String digits = Base32.of(number, 16);
        assertThat(digits).hasSize(16);
        assertThat(Base32.value(digits)).isEqualTo(number);
        assertThat(Base32.of(BigInteger.ZERO, 4)).isEqualTo("0000");
        assertThat(Base32.of(BigInteger.valueOf(31), 2)).isEqualTo("0Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB01-11ZZ", "ab01 11zz", "abo1IlzZ", " A-B-0-1-1-1-Z-Z ", "AB01\u30001LZZ"})
    void whatPeopleWriteIsReadAsWhatTheyMean(String written) {
        assertThat(Base32.read(written, 8)).hasValue("AB0111ZZ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AB0111Z", "AB0111ZZZ", "AB0111Z*", "AB0111ZU", "一二三四五六七八"})
    void whatCannotBeMeantIsNotRead(String written) {
        assertThat(Base32.read(written, 8)).isEmpty();
    }

    @Test
    void itIsPrintedInGroupsOfFour() {
        assertThat(Base32.inGroups("AB0111ZZ")).isEqualTo("AB01-11ZZ");
        assertThat(Base32.inGroups("AB0111ZZ9")).isEqualTo("AB01-11ZZ-9");
    }

    @Test
    void theCheckDigitShowsEveryWrongDigit() {
        String digits = "7KQ2M9XWZ0A";
        char check = Base32.checkDigit(digits);
        for (int i = 0; i < digits.length(); i++) {
            for (char other : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                if (other != digits.charAt(i)) {
                    String wrong = digits.substring(0, i) + other + digits.substring(i + 1);
                    assertThat(Base32.checkDigit(wrong)).as(wrong).isNotEqualTo(check);
                }
            }
        }
    }

    @Test
    void theCheckDigitShowsNeighboursThatChangedPlaces() {
        assertThat(Base32.checkDigit("7KQ2")).isNotEqualTo(Base32.checkDigit("K7Q2"));
        assertThat(Base32.checkDigit("7KQ2")).isNotEqualTo(Base32.checkDigit("7K2Q"));
    }
}
