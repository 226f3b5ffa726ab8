package io.taizhang.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM",
                "﹦1",
                "﹣1",
                "−1",
                " =1",
                "\u00A0=1",
                "\u3000＝1",
                "\uFEFF=1",
                "\u200B=1",
                "|cmd",
                "%0",
                "'=1",
                "''=1",
                "\u0000=1"
            })
    void whatCouldStartAFormulaStandsBehindAnApostrophe(String text) {
        assertThat(CellText.safe(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "道路", "a=b", "1-2", "'tis", "院落（一期）", "2021-03-01", "a\n=b"})
    void anyOtherTextStaysAsItIs(String text) {
        assertThat(CellText.safe(text)).isEqualTo(text);
    }

    @Test
    void takingOneApostropheAwayGivesTheTextBack() {
        assertThat(CellText.safe("'=1")).isEqualTo("''=1").isNotEqualTo(CellText.safe("=1"));
    }
}
