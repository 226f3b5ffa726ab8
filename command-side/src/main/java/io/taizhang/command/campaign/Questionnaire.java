package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.CampaignRule.CAMPAIGN_UNKNOWN;
import static io.taizhang.command.campaign.CampaignRule.DUE_ALREADY_PAST;
import static io.taizhang.command.campaign.CampaignRule.TOO_MANY_TOKENS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Provenance;
import io.taizhang.api.Role;
import io.taizhang.api.campaign.CampaignCommand.CloseQuestionnaire;
import io.taizhang.api.campaign.CampaignCommand.IssueTokens;
import io.taizhang.api.campaign.CampaignCommand.OpenQuestionnaire;
import io.taizhang.api.campaign.CampaignEvent;
import io.taizhang.api.campaign.CampaignEvent.QuestionnaireClosed;
import io.taizhang.api.campaign.CampaignEvent.QuestionnaireOpened;
import io.taizhang.api.campaign.CampaignEvent.TokensIssued;
import io.taizhang.api.campaign.Question;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Lookup;
import io.taizhang.command.Scope;
import io.taizhang.command.Step;
import io.taizhang.command.UnitThing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * 问卷: what is asked, how many may answer, and until when. The answers are sheets with streams of their own, so that a
 * thousand of them do not make it any longer; a closed one counts those that stand before its end in the ledger.
 */
public class Questionnaire extends UnitThing {
    /** As many as a token has numbers for, and more than an office has people. */
    private static final int MOST_TOKENS = 1_000_000;

    private String campaignId = "";
    private String title = "";
    private final List<Question> questions = new ArrayList<>();
    private LocalDate closesOn = LocalDate.EPOCH;
    private int tokens;
    private boolean closed;
    private Step opened = Step.NONE;

    Questionnaire() {}

    @CommandHandler
    Questionnaire(OpenQuestionnaire command, Issued issued, Scope scope, Lookup lookup) {
        Campaign.Standing campaign = lookup.ask(Campaign.class, "campaign/" + command.campaignId(), Campaign::standing)
                .orElseThrow(() -> CAMPAIGN_UNKNOWN.refusal(command.campaignId()));
        scope.enterToOpen(issued, campaign.unitId());
        CommonRule.STALE.refuseIf(issued.expectedSequence() != null, -1);
        CommonRule.CLOSED.refuseIf(!campaign.open());
        issued.notBefore(campaign.since());
        DUE_ALREADY_PAST.refuseIf(new DueDay(command.closesOn()).isOverAt(issued.now()), command.closesOn());
        new QuestionPaper(command.questions()).mustBeAskable();
        apply(new QuestionnaireOpened(
                command.questionnaireId(),
                campaign.unitId(),
                command.campaignId(),
                command.title(),
                command.questions(),
                command.closesOn()));
    }

    @Override
    protected void admit(LedgerCommand command) {
        CommonRule.CLOSED.refuseIf(closed);
    }

    @CommandHandler
    void handle(IssueTokens command, Issued issued) {
        opened.mustPrecede(issued);
        int total = tokens + command.count();
        TOO_MANY_TOKENS.refuseIf(total > MOST_TOKENS, total, MOST_TOKENS);
        apply(new TokensIssued(command.questionnaireId(), campaignId, command.count(), total));
    }

    @CommandHandler
    void handle(CloseQuestionnaire command, Issued issued) {
        opened.mustPrecede(issued);
        if (issued.role() == Role.SYSTEM) {
            new DueDay(closesOn).mustBeOver(issued);
        }
        apply(new QuestionnaireClosed(command.questionnaireId(), campaignId));
    }

    @EventSourcingHandler
    void on(CampaignEvent event, Provenance provenance) {
        switch (event) {
            case QuestionnaireOpened fact -> {
                opened("questionnaire/" + fact.questionnaireId(), fact.unitId());
                campaignId = fact.campaignId();
                title = fact.title();
                questions.addAll(fact.questions());
                closesOn = fact.closesOn();
                opened = Step.of(provenance);
            }
            case TokensIssued issued -> tokens = issued.total();
            case QuestionnaireClosed _ -> closed = true;
            default -> {}
        }
    }

    /** What a sheet, and whoever is to fill it in, may know of it. */
    public Standing standing() {
        return new Standing(unitId(), campaignId, title, List.copyOf(questions), closesOn, tokens, closed);
    }

    /** @param tokens how many were issued */
    public record Standing(
            String unitId,
            String campaignId,
            String title,
            List<Question> questions,
            LocalDate closesOn,
            int tokens,
            boolean closed) {

        /** Until the end of its last day, whether or not a clock has closed it by then. */
        public boolean takesAnswersAt(Instant moment) {
            return !closed && !new DueDay(closesOn).isOverAt(moment);
        }
    }
}
