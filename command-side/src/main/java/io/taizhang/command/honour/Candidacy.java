package io.taizhang.command.honour;

import static io.taizhang.command.honour.HonourRule.ID_TELLS_WHO;
import static io.taizhang.command.honour.HonourRule.MERCHANT_DEREGISTERED;
import static io.taizhang.command.honour.HonourRule.MERCHANT_OF_ANOTHER_UNIT;
import static io.taizhang.command.honour.HonourRule.MERCHANT_UNKNOWN;

import io.taizhang.api.constraint.Pseudonym;
import io.taizhang.api.honour.Candidate;
import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.honour.Nominee;
import io.taizhang.command.Issued;
import io.taizhang.command.honour.RegisteredMerchants.KnownMerchant;
import io.taizhang.ledger.PersonalData;

/** Somebody put forward, of a programme's kind. */
record Candidacy(CandidateKind kind, Candidate candidate) {

    /** {@code person/p1}: whose name it is and whose key; the same wherever the candidate is put forward. */
    String subject() {
        return kind.subject(candidate.candidateId());
    }

    /** A merchant or an enterprise does business in the unit or below it; others are taken at their word. */
    void mustBeOf(String unitId, RegisteredMerchants merchants, Issued issued) {
        mustNotTellWho();
        if (kind.isRegistered()) {
            KnownMerchant merchant = registered(unitId, merchants);
            MERCHANT_DEREGISTERED.refuseIf(!merchant.open(), candidate.candidateId());
            issued.notBefore(merchant.registeredAt());
        }
    }

    /** The same of history: whether it still does business does not matter. */
    void mustHaveBeenOf(String unitId, RegisteredMerchants merchants) {
        mustNotTellWho();
        if (kind.isRegistered()) {
            registered(unitId, merchants);
        }
    }

    /** The id of a person outlives the name, and is not said again: it may be one. */
    private void mustNotTellWho() {
        ID_TELLS_WHO.refuseIf(kind.isPersonal() && !candidate.candidateId().matches(Pseudonym.FORM));
    }

    private KnownMerchant registered(String unitId, RegisteredMerchants merchants) {
        String id = candidate.candidateId();
        KnownMerchant merchant = merchants.find(id).orElseThrow(() -> MERCHANT_UNKNOWN.refusal(id));
        MERCHANT_OF_ANOTHER_UNIT.refuseIf(!merchant.units().contains(unitId), id, unitId);
        return merchant;
    }

    Nominee sealed(PersonalData personalData) {
        return kind.isPersonal()
                ? new Nominee(kind, subject(), null, personalData.seal(subject(), candidate.name()))
                : new Nominee(kind, subject(), candidate.name(), null);
    }
}
