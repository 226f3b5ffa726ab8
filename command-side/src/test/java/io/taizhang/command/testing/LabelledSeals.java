package io.taizhang.command.testing;

import io.taizhang.api.Sealed;
import io.taizhang.ledger.PersonalData;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Seals that hide nothing, so that a test can say what was sealed for whom. */
public final class LabelledSeals implements PersonalData {

    @Override
    public Sealed seal(String subjectId, String value) {
        return new Sealed(subjectId, "sealed(" + value + ")");
    }

    @Override
    public Set<String> prepareToOpen(Collection<String> subjectIds) {
        throw new UnsupportedOperationException("No aggregate opens personal data");
    }

    @Override
    public Optional<String> open(Sealed sealed) {
        throw new UnsupportedOperationException("No aggregate opens personal data");
    }
}
