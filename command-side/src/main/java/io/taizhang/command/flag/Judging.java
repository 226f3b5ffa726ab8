package io.taizhang.command.flag;

import static io.taizhang.command.flag.FlagRule.CRITERION_NAMED_TWICE;
import static io.taizhang.command.flag.FlagRule.CRITERION_NOT_SCORED;
import static io.taizhang.command.flag.FlagRule.CRITERION_SCORED_TWICE;
import static io.taizhang.command.flag.FlagRule.CRITERION_UNKNOWN;
import static io.taizhang.command.flag.FlagRule.SCORE_BELOW_RED;
import static io.taizhang.command.flag.FlagRule.SCORE_NOT_BELOW_BLACK;
import static io.taizhang.command.flag.FlagRule.SCORE_OUT_OF_RANGE;
import static io.taizhang.command.flag.FlagRule.THRESHOLDS_OVERLAP;
import static io.taizhang.command.flag.FlagRule.THRESHOLD_BEYOND_POINTS;

import io.taizhang.api.flag.Criterion;
import io.taizhang.api.flag.CriterionScore;
import io.taizhang.api.flag.SchemeTerms;
import io.taizhang.command.Issued;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Scores merchants by the terms of a scheme. */
record Judging(SchemeTerms terms) {

    void mustMakeSense() {
        Set<String> codes = new HashSet<>();
        int total = 0;
        for (Criterion criterion : terms.criteria()) {
            CRITERION_NAMED_TWICE.refuseIf(!codes.add(criterion.code()), criterion.code());
            total += criterion.points();
        }
        THRESHOLD_BEYOND_POINTS.refuseIf(terms.redAtLeast() > total, terms.redAtLeast(), total);
        THRESHOLDS_OVERLAP.refuseIf(terms.blackBelow() > terms.redAtLeast(), terms.blackBelow(), terms.redAtLeast());
    }

    void mustHaveItsBasis(Issued issued) {
        new Basis(terms.authorityBasis()).mustHold(issued);
    }

    /** The sum of a merchant's scores: every criterion once, each from 0 to its points. */
    int points(List<CriterionScore> scores) {
        Map<String, Criterion> open = new LinkedHashMap<>();
        terms.criteria().forEach(criterion -> open.put(criterion.code(), criterion));
        Set<String> codes = Set.copyOf(open.keySet());
        int sum = 0;
        for (CriterionScore score : scores) {
            CRITERION_UNKNOWN.refuseIf(!codes.contains(score.criterionCode()), score.criterionCode());
            Criterion criterion = open.remove(score.criterionCode());
            CRITERION_SCORED_TWICE.refuseIf(criterion == null, score.criterionCode());
            SCORE_OUT_OF_RANGE.refuseIf(
                    score.points() < 0 || score.points() > criterion.points(),
                    score.criterionCode(),
                    score.points(),
                    criterion.points());
            sum += score.points();
        }
        CRITERION_NOT_SCORED.refuseIf(!open.isEmpty(), String.join(", ", open.keySet()));
        return sum;
    }

    void mustBeWorthRed(int points) {
        SCORE_BELOW_RED.refuseIf(points < terms.redAtLeast(), points, terms.redAtLeast());
    }

    void mustBeBelowBlack(int points) {
        SCORE_NOT_BELOW_BLACK.refuseIf(points >= terms.blackBelow(), points, terms.blackBelow());
    }
}
