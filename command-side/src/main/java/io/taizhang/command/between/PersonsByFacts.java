package io.taizhang.command.between;

import io.taizhang.api.personal.PersonalEvent;
import io.taizhang.command.directory.UnitForest;
import io.taizhang.command.personal.Persons;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Persons by the facts that hold something sealed for them, in the units of those facts as they stand now. */
final class PersonsByFacts implements Persons {
    private final Ledger ledger;
    private final Supplier<UnitForest> forest;

    PersonsByFacts(Ledger ledger, Supplier<UnitForest> forest) {
        this.ledger = ledger;
        this.forest = forest;
    }

    @Override
    public Optional<String> unitOf(String subjectId) {
        UnitForest units = forest.get();
        return ledger.about("subject/" + subjectId, 0, ledger.head(), Integer.MAX_VALUE).stream()
                .filter(fact -> !(fact.event() instanceof PersonalEvent))
                .map(fact -> path(fact, units))
                .reduce(PersonsByFacts::shared)
                .map(List::getLast);
    }

    private static List<String> path(Fact fact, UnitForest units) {
        return units.path(fact.units().getLast()).orElseThrow();
    }

    /** There is one unit above all others, so that two paths share that at least. */
    private static List<String> shared(List<String> one, List<String> other) {
        int length = 0;
        while (length < Math.min(one.size(), other.size()) && one.get(length).equals(other.get(length))) {
            length++;
        }
        return one.subList(0, length);
    }
}
