package io.taizhang.command;

import io.taizhang.api.Sealed;
import io.taizhang.ledger.PersonalData;
import io.taizhang.ledger.SubjectErasedException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Seals what handlers put into facts, and refuses what is of somebody who was erased. Where the facts are dropped again,
 * nobody is given a key for them.
 */
final class PersonalDataOfFacts implements PersonalData {
    private final PersonalData keys;

    PersonalDataOfFacts(PersonalData keys) {
        this.keys = keys;
    }

    @Override
    public Sealed seal(String subjectId, String value) {
        return sealAll(Map.of(subjectId, value)).get(subjectId);
    }

    @Override
    public Map<String, Sealed> sealAll(Map<String, String> values) {
        if (StopsRehearsals.isOn()) {
            keys.prepareToOpen(values.keySet()).stream().sorted().findFirst().ifPresent(erased -> {
                throw CommonRule.SUBJECT_ERASED.refusal(erased);
            });
            Map<String, Sealed> nothing = new HashMap<>();
            values.keySet().forEach(subjectId -> nothing.put(subjectId, new Sealed(subjectId, "")));
            return nothing;
        }
        try {
            return keys.sealAll(values);
        } catch (SubjectErasedException erased) {
            throw CommonRule.SUBJECT_ERASED.refusal(erased.subjectId());
        }
    }

    @Override
    public Set<String> prepareToOpen(Collection<String> subjectIds) {
        return keys.prepareToOpen(subjectIds);
    }

    @Override
    public Optional<String> open(Sealed sealed) {
        return keys.open(sealed);
    }
}
