package io.taizhang.command.flag;

import io.taizhang.command.Step;

/** What somebody said against a merchant on the shortlist. */
record Objection(String against, boolean open, boolean upheld, Step latest) {

    static Objection filed(String against, Step step) {
        return new Objection(against, true, false, step);
    }

    Objection resolved(boolean right, Step step) {
        return new Objection(against, false, right, step);
    }
}
