package io.taizhang.command.automation;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerCommand;
import io.taizhang.command.Automation;
import io.taizhang.command.Automation.Outcome;
import io.taizhang.command.CommandDesk;
import io.taizhang.command.CommandDesk.Answer;
import io.taizhang.command.CommandDesk.Order;
import io.taizhang.command.Language;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.Refusal;
import io.taizhang.ledger.Fact;
import java.util.List;

/**
 * The desk as one automation meets it for one fact. The key of each command follows from the automation, the fact and how
 * many it issued before: after a crash it issues the same again, and nothing is recorded twice.
 */
final class SystemDesk implements Automation.Desk {
    private final CommandDesk desk;
    private final ProblemTexts texts;
    private final String automation;
    private final Fact fact;
    private int issued;

    SystemDesk(CommandDesk desk, ProblemTexts texts, String automation, Fact fact) {
        this.desk = desk;
        this.texts = texts;
        this.automation = automation;
        this.fact = fact;
    }

    @Override
    public Outcome issue(LedgerCommand command) {
        Order order = new Order(
                Actor.SYSTEM,
                automation + ":" + fact.eventId() + ":" + issued++,
                command,
                fact.occurredAt(),
                null,
                List.of(),
                null,
                null,
                fact.eventId(),
                fact.provenance().correlationId());
        try {
            Answer answer = desk.issue(order);
            return new Outcome.Stored(answer.position());
        } catch (Refusal refusal) {
            return new Outcome.Refused(refusal.rule(), texts.of(refusal.rule(), refusal.details(), Language.CHINESE));
        }
    }
}
