package io.taizhang.command.service;

import static io.taizhang.command.service.AContract.DELIVERED;
import static io.taizhang.command.service.AContract.inspector;
import static io.taizhang.command.service.AContract.official;
import static io.taizhang.command.service.AContract.period;

import io.taizhang.api.Role;
import io.taizhang.api.service.Period;
import io.taizhang.api.service.ServiceCommand.AssessPerformance;
import io.taizhang.api.service.ServiceCommand.RecordDelivery;
import io.taizhang.api.service.ServiceEvent.DeliveryRecorded;
import io.taizhang.api.service.ServiceEvent.PerformanceAssessed;
import io.taizhang.command.CommonRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveringServicesTest {
    private static final Period MARCH = period("2021-03-01", "2021-03-31");
    private static final Period APRIL = period("2021-04-01", "2021-04-30");
    private static final String MAY_DAY = "2021-05-01T09:00:00+08:00";
    private static final BigDecimal GOOD = new BigDecimal("92.5");

    @Test
    void deliveriesAreNumberedWithinTheContract() {
        AContract.signed().when(official().at(MAY_DAY), deliver(MARCH)).facts(DELIVERED);
        AContract.signed()
                .facts(DELIVERED)
                .when(official().at(MAY_DAY), deliver(APRIL))
                .facts(new DeliveryRecorded("c1", 1, 2, APRIL, BigDecimal.TEN, "次"));
    }

    @Test
    void whatIsDeliveredLiesInATermOfTheContract() {
        Period early = period("2021-02-28", "2021-03-31");
        AContract.signed()
                .when(official().at(MAY_DAY), deliver(early))
                .refused(ServiceRule.DELIVERY_OUTSIDE_TERM, early.startsOn(), early.endsOn());
        AContract.signed()
                .when(official().at("2022-02-01T09:00:00+08:00"), deliver(period("2021-12-31", "2022-01-01")))
                .refused(ServiceRule.DELIVERY_OUTSIDE_TERM);
        AContract.signed()
                .facts(AContract.RENEWED)
                .when(official().at("2022-03-01T09:00:00+08:00"), deliver(period("2022-01-01", "2022-02-28")))
                .facts(new DeliveryRecorded("c1", 2, 1, period("2022-01-01", "2022-02-28"), BigDecimal.TEN, "次"));
    }

    @Test
    void aPeriodIsNeitherReversedNorStillToCome() {
        AContract.signed()
                .when(official().at(MAY_DAY), deliver(period("2021-03-31", "2021-03-01")))
                .refused(ServiceRule.PERIOD_REVERSED);
        AContract.signed()
                .when(official().at("2021-04-29T09:00:00+08:00"), deliver(APRIL))
                .refused(ServiceRule.PERIOD_NOT_OVER, APRIL.endsOn(), LocalDate.parse("2021-04-29"));
        AContract.signed()
                .when(official().at("2021-04-30T09:00:00+08:00"), deliver(APRIL))
                .result()
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource({"2021-06-01, 2021-06-30, true", "2021-06-01, 2021-07-01, false"})
    void whatWasDeliveredBeforeATerminationIsStillEntered(String from, String to, boolean entered) {
        var answer = AContract.signed()
                .facts(AContract.TERMINATED)
                .when(official().at("2021-08-01T09:00:00+08:00"), deliver(period(from, to)));
        if (entered) {
            answer.facts(new DeliveryRecorded("c1", 1, 1, period(from, to), BigDecimal.TEN, "次"));
        } else {
            answer.refused(ServiceRule.DELIVERY_OUTSIDE_TERM);
        }
    }

    @Test
    void whoHadNoHandInItAssessesIt() {
        AContract.signed()
                .facts(DELIVERED)
                .when(inspector().at(MAY_DAY), assess(MARCH))
                .facts(new PerformanceAssessed("c1", 1, MARCH, GOOD));
    }

    @Test
    void whoSignedRenewedOrRecordedADeliveryDoesNotAssess() {
        AContract.signed()
                .when(official().by("official", Role.INSPECTOR).at(MAY_DAY), assess(MARCH))
                .refused(CommonRule.SAME_PERSON);
        AContract.signed()
                .fact(inspector(), DELIVERED)
                .when(inspector().at(MAY_DAY), assess(MARCH))
                .refused(CommonRule.SAME_PERSON);
        AContract.signed()
                .fact(inspector(), AContract.RENEWED)
                .when(inspector().at(MAY_DAY), assess(MARCH))
                .refused(CommonRule.SAME_PERSON);
        AContract.signed()
                .fact(inspector(), AContract.TERMINATED)
                .when(inspector().at("2021-08-01T09:00:00+08:00"), assess(MARCH))
                .refused(CommonRule.SAME_PERSON);
    }

    @Test
    void whoAssessedRecordsNoDeliveryAfterwards() {
        AContract.signed()
                .fact(inspector(), new PerformanceAssessed("c1", 1, MARCH, GOOD))
                .when(inspector().by("inspector", Role.OFFICIAL).at(MAY_DAY), deliver(MARCH))
                .refused(CommonRule.SAME_PERSON);
        AContract.signed()
                .fact(inspector(), new PerformanceAssessed("c1", 1, MARCH, GOOD))
                .when(official().at(MAY_DAY), deliver(MARCH))
                .facts(DELIVERED);
    }

    @Test
    void aDeliveryRestsOnTheTermItLiesIn() {
        AContract.signed()
                .fact(official().at("2021-05-03T09:00:00+08:00"), AContract.RENEWED)
                .when(official().at(MAY_DAY), deliver(MARCH))
                .facts(DELIVERED);
        AContract.signed()
                .fact(official().at("2022-02-03T09:00:00+08:00"), AContract.RENEWED)
                .when(official().at("2022-02-01T09:00:00+08:00"), deliver(period("2022-01-01", "2022-01-31")))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aPeriodIsAssessedOnce() {
        AContract.signed()
                .facts(new PerformanceAssessed("c1", 1, MARCH, GOOD))
                .when(inspector().at(MAY_DAY), assess(period("2021-03-31", "2021-04-30")))
                .refused(ServiceRule.PERIOD_ALREADY_ASSESSED);
        AContract.signed()
                .facts(new PerformanceAssessed("c1", 1, MARCH, GOOD))
                .when(inspector().at(MAY_DAY), assess(APRIL))
                .facts(new PerformanceAssessed("c1", 1, APRIL, GOOD));
    }

    @Test
    void whatIsAssessedLiesInATermAndIsOver() {
        AContract.signed()
                .when(inspector().at(MAY_DAY), assess(period("2021-02-01", "2021-03-31")))
                .refused(ServiceRule.ASSESSMENT_OUTSIDE_TERM);
        AContract.signed()
                .when(inspector().at("2021-04-29T09:00:00+08:00"), assess(APRIL))
                .refused(ServiceRule.PERIOD_NOT_OVER);
    }

    private static RecordDelivery deliver(Period period) {
        return new RecordDelivery("c1", period, BigDecimal.TEN, "次");
    }

    private static AssessPerformance assess(Period period) {
        return new AssessPerformance("c1", period, GOOD);
    }
}
