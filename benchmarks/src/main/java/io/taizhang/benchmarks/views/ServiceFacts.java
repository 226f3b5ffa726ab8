package io.taizhang.benchmarks.views;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerEvent;
import io.taizhang.api.service.Period;
import io.taizhang.api.service.ServiceEvent.ContractExpired;
import io.taizhang.api.service.ServiceEvent.ContractSigned;
import io.taizhang.api.service.ServiceEvent.DeliveryRecorded;
import io.taizhang.api.service.ServiceEvent.PerformanceAssessed;
import io.taizhang.api.service.ServiceKind;
import io.taizhang.ledger.Fact;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A contract for a year, delivered month by month. */
record ServiceFacts(Affair affair) {
    private static final int MONTHS = 12;

    private Instant at(int days) {
        return affair.begins(70).plus(Duration.ofDays(days));
    }

    private String id() {
        return "contract-" + affair.number();
    }

    List<Recorded> facts() {
        LocalDate first =
                LocalDate.ofInstant(at(0), Fact.ZONE).withDayOfMonth(1).plusMonths(1);
        Period year = new Period(first, first.plusYears(1).minusDays(1));
        List<Recorded> facts = new ArrayList<>();
        facts.add(told(
                0,
                affair.official(),
                new ContractSigned(
                        id(),
                        affair.unit(),
                        ServiceKind.WASTE_HAULAGE,
                        "示例清运公司",
                        List.of(affair.unit()),
                        36_000_000L,
                        year,
                        null)));
        for (int month = 0; month < MONTHS; month++) {
            LocalDate begins = first.plusMonths(month);
            Period period = new Period(begins, begins.plusMonths(1).minusDays(1));
            facts.add(told(
                    31 * month + 40,
                    affair.official(),
                    new DeliveryRecorded(id(), 1, month + 1, period, new BigDecimal("62"), "车")));
        }
        facts.add(told(400, People.INSPECTOR, new PerformanceAssessed(id(), 1, year, new BigDecimal("92.5"))));
        facts.add(told(401, Actor.SYSTEM, new ContractExpired(id(), ServiceKind.WASTE_HAULAGE, 1, year.endsOn())));
        return facts;
    }

    private Recorded told(int days, Actor actor, LedgerEvent event) {
        return affair.inCommunity("service-contract/" + id(), actor, at(days), event);
    }
}
