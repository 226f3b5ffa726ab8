package io.taizhang.command.flag;

import static io.taizhang.command.flag.FlagRule.BASIS_EXPIRED;
import static io.taizhang.command.flag.FlagRule.NO_LEGAL_BASIS;

import io.taizhang.api.flag.LegalBasis;
import io.taizhang.command.Issued;

/** What an award rests on, at the moment it is decided. */
record Basis(LegalBasis legal) {

    void mustHold(Issued issued) {
        BASIS_EXPIRED.refuseIf(!legal.holdsOn(issued.day()), legal.documentNo(), legal.validTo());
    }

    void mustAllowPublication() {
        NO_LEGAL_BASIS.refuseIf(!legal.legalLevel().allowsPublication(), legal.documentNo(), legal.legalLevel());
    }
}
