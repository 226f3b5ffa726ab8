package io.taizhang.query.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Fen as people write them. */
public final class Money {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final int WAN = 10_000;
    private static final long YI = 100_000_000;

    private Money() {}

    /** 万元 with two decimals, half up: {@code 3,956.00}. */
    public static String wan(long fen, Locale language) {
        return twoDecimals(BigDecimal.valueOf(fen, 6).setScale(2, RoundingMode.HALF_UP), language);
    }

    /** Exact yuan: {@code ¥39,560,000.00}. */
    public static String yuan(long fen, Locale language) {
        String digits = twoDecimals(BigDecimal.valueOf(Math.absExact(fen), 2), language);
        return (fen < 0 ? "-¥" : "¥") + digits;
    }

    private static String twoDecimals(BigDecimal value, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /**
     * 大写金额, as cheques and vouchers write it (《支付结算办法》附一): {@code 叁仟玖佰伍拾陆万元整}.
     *
     * @param fen 0 to 10^18 − 1
     * @throws IllegalArgumentException where it is less than zero
     */
    public static String inWords(long fen) {
        if (fen < 0) {
            throw new IllegalArgumentException("No words for an amount below zero: " + fen);
        }
        long yuan = fen / 100;
        int jiao = (int) (fen / 10 % 10);
        int cent = (int) (fen % 10);
        StringBuilder words = new StringBuilder();
        if (yuan > 0 || jiao == 0 && cent == 0) {
            words.append(yuan == 0 ? "零" : whole(yuan)).append("元");
        }
        if (jiao == 0 && cent == 0) {
            return words.append("整").toString();
        }
        if (jiao > 0) {
            words.append(DIGITS.charAt(jiao)).append("角");
        } else if (yuan > 0) {
            words.append("零");
        }
        return cent > 0
                ? words.append(DIGITS.charAt(cent)).append("分").toString()
                : words.append("整").toString();
    }

    private static String whole(long yuan) {
        if (yuan < YI) {
            return belowYi((int) yuan);
        }
        int rest = (int) (yuan % YI);
        return whole(yuan / YI) + "亿" + (rest == 0 ? "" : (rest < YI / 10 ? "零" : "") + belowYi(rest));
    }

    private static String belowYi(int yuan) {
        if (yuan < WAN) {
            return part(yuan);
        }
        int rest = yuan % WAN;
        return part(yuan / WAN) + "万" + (rest == 0 ? "" : (rest < WAN / 10 ? "零" : "") + part(rest));
    }

    private static String part(int part) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            int digit = part / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = !words.isEmpty();
            } else {
                words.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
                gap = false;
            }
        }
        return words.toString();
    }
}
