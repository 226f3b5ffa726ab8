package io.taizhang.query.pages.renovation;

import io.taizhang.query.pages.Words;

/**
 * What is left of an amount that payments are taken from, before and after the one that is at hand.
 *
 * @param of whose it is; empty where that stands elsewhere
 */
record Balance(String of, long wholeFen, long takenFen, long amountFen, Words words) {

    public String whole() {
        return words.yuan(wholeFen);
    }

    public String taken() {
        return words.yuan(takenFen);
    }

    public String left() {
        return words.yuan(wholeFen - takenFen);
    }

    public boolean isAsked() {
        return amountFen > 0;
    }

    public String amount() {
        return words.yuan(amountFen);
    }

    public String after() {
        return words.yuan(wholeFen - takenFen - amountFen);
    }

    public boolean isExceeded() {
        return amountFen > wholeFen - takenFen;
    }
}
