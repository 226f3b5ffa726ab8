package io.taizhang.command.honour;

import io.taizhang.command.Step;

/** What somebody said against a candidate. */
record Objection(int against, boolean open, boolean upheld, Step latest) {

    static Objection filed(int against, Step step) {
        return new Objection(against, true, false, step);
    }

    Objection resolved(boolean right, Step step) {
        return new Objection(against, false, right, step);
    }
}
