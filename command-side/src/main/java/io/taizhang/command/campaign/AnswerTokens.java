package io.taizhang.command.campaign;

import io.taizhang.api.campaign.AnswerToken;

/** The tokens of questionnaires: they are never stored, but can be had again and recognised. A port of handlers. */
public interface AnswerTokens {

    /** @param number from 1 */
    AnswerToken of(String questionnaireId, int number);

    /** Whether it is one of the questionnaire's first tokens, as many as were issued. */
    boolean isGenuine(AnswerToken token, String questionnaireId, int issued);
}
