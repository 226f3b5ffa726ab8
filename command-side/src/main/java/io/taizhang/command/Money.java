package io.taizhang.command;

import java.math.BigDecimal;

/** An amount in a refusal's text: written as yuan with two decimals. */
public record Money(long fen) {
    @Override
    public String toString() {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
