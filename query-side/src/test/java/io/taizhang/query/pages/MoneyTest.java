package io.taizhang.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                 | 零元整
            5                 | 伍分
            50                | 伍角整
            105               | 壹元零伍分
            1000              | 壹拾元整
            1001              | 壹拾元零壹分
            10020000          | 壹拾万零贰佰元整
            10500000          | 壹拾万伍仟元整
            120000000         | 壹佰贰拾万元整
            120000050         | 壹佰贰拾万元伍角整
            10000000000       | 壹亿元整
            1000050000000     | 壹佰亿零伍拾万元整
            12345678901234    | 壹仟贰佰叁拾肆亿伍仟陆佰柒拾捌万玖仟零壹拾贰元叁角肆分
            100000000000000   | 壹万亿元整""")
    void amountsAreWrittenAsVouchersWriteThem(long fen, String words) {
        assertThat(Money.inWords(fen)).isEqualTo(words);
    }

    @Test
    void anAmountBelowZeroHasNoWords() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.inWords(-1));
    }

    @Test
    void fenAreShownInWanAndExactlyInYuan() {
        assertThat(Money.wan(3_956_000_000L, Locale.ENGLISH)).isEqualTo("3,956.00");
        assertThat(Money.wan(500_000, Locale.SIMPLIFIED_CHINESE)).isEqualTo("0.50");
        assertThat(Money.wan(5_000, Locale.ENGLISH)).isEqualTo("0.01");
        assertThat(Money.yuan(3_956_000_001L, Locale.ENGLISH)).isEqualTo("¥39,560,000.01");
        assertThat(Money.yuan(-150, Locale.ENGLISH)).isEqualTo("-¥1.50");
    }
}
