package io.taizhang.query.pages.board;

import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.Stage;
import java.time.LocalDate;
import java.util.List;

/**
 * What the public sees. Whatever is not named here does not reach the page: no person, no household, no account, no fact, and
 * no black flag.
 *
 * @param flags red flags in force, those that end first above; {@code flagsInForce} counts all
 * @param honours the latest of each kind that has no person behind its name
 * @param persons how many honours were conferred on persons, and {@code households} on households: their names are theirs
 * @param stages from the approval on
 * @param works under way, those that have cost most above
 * @param questionnaires that take answers today
 */
record Board(
        List<RedFlag> flags,
        long flagsInForce,
        List<Honour> honours,
        long persons,
        long households,
        List<StageSum> stages,
        List<Work> works,
        List<Questionnaire> questionnaires) {

    /** @param until its last day, Asia/Shanghai */
    record RedFlag(String merchant, String unit, LocalDate until) {}

    record Honour(CandidateKind kind, String name, String title, String period, String unit, LocalDate conferredOn) {}

    record StageSum(Stage stage, long projects, long estimateFen, long contractFen, long paidFen, long settledFen) {}

    record Work(
            String title,
            ProjectKind kind,
            String unit,
            Stage stage,
            long estimateFen,
            long contractFen,
            long paidFen) {}

    record Questionnaire(String id, String title, LocalDate closesOn) {}

    Board {
        flags = List.copyOf(flags);
        honours = List.copyOf(honours);
        stages = List.copyOf(stages);
        works = List.copyOf(works);
        questionnaires = List.copyOf(questionnaires);
    }
}
