package io.taizhang.command.flag;

import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.Role;
import io.taizhang.api.flag.Channel;
import io.taizhang.api.flag.Criterion;
import io.taizhang.api.flag.CriterionScore;
import io.taizhang.api.flag.FlagCommand.PublishScheme;
import io.taizhang.api.flag.FlagEvent.SchemePublished;
import io.taizhang.api.flag.LegalBasis;
import io.taizhang.api.flag.LegalLevel;
import io.taizhang.api.flag.OnBehalfOf;
import io.taizhang.api.flag.SchemeTerms;
import io.taizhang.command.testing.IssuedBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** The scheme {@code s1} of xinhualu: two criteria of 60 and 40 points, red from 90 on, black below 60. */
final class Scheme {
    static final LegalBasis REGULATION =
            new LegalBasis("示例市人大常委会", "示例市市容条例", LegalLevel.REGULATION, LocalDate.parse("2022-12-31"));
    static final SchemeTerms TERMS = terms(REGULATION);

    private Scheme() {}

    static SchemeTerms terms(LegalBasis basis) {
        return new SchemeTerms(
                basis,
                List.of(new Criterion("c1", "门前卫生", 60), new Criterion("c2", "文明经营", 40)),
                90,
                60,
                30,
                90,
                7,
                5,
                10);
    }

    static PublishScheme publish(SchemeTerms terms) {
        return new PublishScheme(
                "s1",
                "xinhualu",
                "流动红旗",
                terms.authorityBasis(),
                terms.criteria(),
                terms.redAtLeast(),
                terms.blackBelow(),
                terms.redValidDays(),
                terms.blackValidDays(),
                terms.noticeWorkingDays(),
                terms.defenceWorkingDays(),
                terms.improveDays());
    }

    static SchemePublished published() {
        return new SchemePublished("s1", "xinhualu", "流动红旗", TERMS);
    }

    static List<CriterionScore> scores(int first, int second) {
        return List.of(new CriterionScore("c1", first), new CriterionScore("c2", second));
    }

    /** Recorded in the moment it happens. */
    static IssuedBuilder by(String account, String time) {
        return issued().by(account).at(time).enteredAt(time);
    }

    /** In a role that the account is not named after. */
    static IssuedBuilder by(String account, Role role, String time) {
        return issued().by(account, role).at(time).enteredAt(time);
    }

    static Instant time(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    static OnBehalfOf received(String time) {
        return new OnBehalfOf(Channel.IN_PERSON, time(time));
    }
}
