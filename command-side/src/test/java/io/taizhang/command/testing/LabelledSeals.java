package io.taizhang.command.testing;

import io.taizhang.api.Sealed;
import io.taizhang.ledger.PersonalData;
import java.util.Optional;

/** Seals that hide nothing, so that a test can say what was sealed for whom. */
public final class LabelledSeals implements PersonalData {

    @Override
    public Sealed seal(String subjectId, String value) {
        return new Sealed(subjectId, "sealed(" + value + ")");
    }

    @Override
    public Optional<String> open(Sealed sealed) {
        throw new UnsupportedOperationException("No aggregate opens personal data");
    }
}
