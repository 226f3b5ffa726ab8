package io.taizhang.query.campaign;

import java.time.LocalDate;
import java.util.List;

/**
 * A questionnaire in sums; what one person answered is not told from them.
 *
 * @param closesOn the last day for answers
 * @param tokensIssued how many may answer
 * @param answers sheets that stand before its end in the ledger
 * @param tooLate sheets that came in while it was being closed: in no sum
 * @param internal while answers come in, each of them would show as the difference it makes, and of a few anybody knows
 *     whose they are: only the office sees such sums
 */
public record QuestionnaireRow(
        String questionnaireId,
        String campaignId,
        String title,
        String unitPath,
        LocalDate closesOn,
        boolean closed,
        long tokensIssued,
        long answers,
        long tooLate,
        List<QuestionLine> questions,
        boolean internal) {
    /** Fewer answers than these are not told outside the office. */
    static final long FEW = 10;

    QuestionnaireRow issued(long total, String path) {
        return with(path, closed, total, answers, tooLate, questions);
    }

    QuestionnaireRow answered(List<QuestionLine> counted, String path) {
        return with(path, closed, tokensIssued, answers + 1, tooLate, counted);
    }

    QuestionnaireRow answeredTooLate(String path) {
        return with(path, closed, tokensIssued, answers, tooLate + 1, questions);
    }

    QuestionnaireRow over(String path) {
        return with(path, true, tokensIssued, answers, tooLate, questions);
    }

    private QuestionnaireRow with(
            String path, boolean over, long tokens, long counted, long late, List<QuestionLine> lines) {
        return new QuestionnaireRow(
                questionnaireId,
                campaignId,
                title,
                path,
                closesOn,
                over,
                tokens,
                counted,
                late,
                lines,
                !over || counted < FEW);
    }
}
