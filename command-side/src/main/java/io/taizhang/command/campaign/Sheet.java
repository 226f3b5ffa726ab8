package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.CampaignRule.TOKEN_ALREADY_USED;
import static io.taizhang.command.campaign.CampaignRule.TOKEN_UNKNOWN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.campaign.AnswerToken;
import io.taizhang.api.campaign.CampaignCommand.AnswerQuestionnaire;
import io.taizhang.api.campaign.CampaignEvent.QuestionnaireAnswered;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Lookup;
import io.taizhang.command.Scope;
import io.taizhang.command.UnitThing;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * One person's answers to a questionnaire. Its identity is its token's digest: of two that come in with one token at the
 * same moment, the ledger stores one.
 */
public class Sheet extends UnitThing {

    Sheet() {}

    @CommandHandler
    Sheet(AnswerQuestionnaire command, Issued issued, Scope scope, Lookup lookup, AnswerTokens tokens) {
        Questionnaire.Standing questionnaire = lookup.ask(
                        Questionnaire.class, "questionnaire/" + command.questionnaireId(), Questionnaire::standing)
                .orElseThrow(() -> CommonRule.NOT_FOUND.refusal("questionnaire/" + command.questionnaireId()));
        scope.enter(issued, questionnaire.unitId());
        CommonRule.CLOSED.refuseIf(!questionnaire.takesAnswersAt(issued.now()));
        AnswerToken token = new AnswerToken(command.token());
        boolean genuine = tokens.isGenuine(token, command.questionnaireId(), questionnaire.tokens());
        TOKEN_UNKNOWN.refuseIf(!genuine || !token.sheetId().equals(command.sheetId()));
        boolean used =
                lookup.ask(Sheet.class, "sheet/" + command.sheetId(), _ -> true).isPresent();
        TOKEN_ALREADY_USED.refuseIf(used);
        new QuestionPaper(questionnaire.questions()).mustBeAnsweredBy(command.answers());
        apply(new QuestionnaireAnswered(
                command.sheetId(),
                questionnaire.unitId(),
                command.questionnaireId(),
                questionnaire.campaignId(),
                command.answers()));
    }

    @EventSourcingHandler
    void on(QuestionnaireAnswered fact) {
        opened("sheet/" + fact.sheetId(), fact.unitId());
    }
}
