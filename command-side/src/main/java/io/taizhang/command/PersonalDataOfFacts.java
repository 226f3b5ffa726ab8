package io.taizhang.command;

import io.taizhang.api.Sealed;
import io.taizhang.ledger.PersonalData;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Seals what handlers put into facts; where the facts are dropped again, nobody is given a key for them. */
final class PersonalDataOfFacts implements PersonalData {
    private final PersonalData keys;

    PersonalDataOfFacts(PersonalData keys) {
        this.keys = keys;
    }

    @Override
    public Sealed seal(String subjectId, String value) {
        return StopsRehearsals.isOn() ? new Sealed(subjectId, "") : keys.seal(subjectId, value);
    }

    @Override
    public Map<String, Sealed> sealAll(Map<String, String> values) {
        return StopsRehearsals.isOn() ? PersonalData.super.sealAll(values) : keys.sealAll(values);
    }

    @Override
    public void prepareToOpen(Collection<String> subjectIds) {
        keys.prepareToOpen(subjectIds);
    }

    @Override
    public Optional<String> open(Sealed sealed) {
        return keys.open(sealed);
    }
}
