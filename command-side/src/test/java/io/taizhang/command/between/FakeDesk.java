package io.taizhang.command.between;

import io.taizhang.api.LedgerCommand;
import io.taizhang.command.Automation.Desk;
import io.taizhang.command.Automation.Outcome;
import io.taizhang.command.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Notes what is issued, and refuses what it was told to refuse. */
final class FakeDesk implements Desk {
    private final List<LedgerCommand> issued = new ArrayList<>();
    private final Map<Class<? extends LedgerCommand>, Outcome> refusals = new HashMap<>();

    FakeDesk refusing(Class<? extends LedgerCommand> command, Rule rule, String text) {
        refusals.put(command, new Outcome.Refused(rule, text));
        return this;
    }

    @Override
    public Outcome issue(LedgerCommand command) {
        issued.add(command);
        return refusals.getOrDefault(command.getClass(), new Outcome.Stored(issued.size()));
    }

    List<LedgerCommand> issued() {
        return List.copyOf(issued);
    }
}
