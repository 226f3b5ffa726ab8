package io.taizhang.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    /** The first is what an export writes for the second. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"'=1+1,=1+1", "''=1,'=1", "'-院,-院", "'＝1,＝1", "'tis,'tis", "院,院"})
    void whatAnExportPutBeforeATextIsTakenAway(String exported, String text) {
        assertThat(Guard.without(exported)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-cmd", " =1", "＝1", "\uFEFF=1"})
    void aFormulaInAListIsOne(String text) {
        assertThat(Guard.isFormula(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+3", "-.5", "'=1", "a=b", "-", "院落"})
    void aNumberOrATextIsNone(String text) {
        assertThat(Guard.isFormula(text)).isFalse();
    }
}
