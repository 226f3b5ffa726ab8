package io.taizhang.standalone.sample;

import io.taizhang.api.service.Period;
import io.taizhang.api.service.ServiceCommand.AssessPerformance;
import io.taizhang.api.service.ServiceCommand.RecordDelivery;
import io.taizhang.api.service.ServiceCommand.RenewContract;
import io.taizhang.api.service.ServiceCommand.SignContract;
import io.taizhang.api.service.ServiceKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract for services from its signature on, renewed as long as the sample lasts. Each term is delivered in one record
 * and assessed when it is over.
 *
 * @param startsOn the first day of its first term, a week after it is signed
 * @param years of each term
 * @param counted what deliveries are counted in
 */
record ContractLife(
        String contractId,
        String unitId,
        ServiceKind kind,
        String provider,
        LocalDate startsOn,
        int years,
        long feeFen,
        @Nullable String fundId,
        String counted,
        long delivered) {

    void write(Diary diary, LocalDate present) {
        diary.on(
                startsOn.minusDays(7),
                "official",
                new SignContract(contractId, unitId, kind, provider, List.of(), feeFen, period(startsOn), fundId));
        LocalDate begins = startsOn;
        while (last(begins).plusDays(20).isBefore(present)) {
            diary.on(
                    last(begins).minusDays(10),
                    "official",
                    new RenewContract(contractId, period(begins.plusYears(years)), feeFen, fundId));
            writeDelivered(diary, period(begins));
            begins = begins.plusYears(years);
        }
    }

    private void writeDelivered(Diary diary, Period term) {
        diary.on(
                term.endsOn().plusDays(3),
                "official",
                new RecordDelivery(contractId, term, BigDecimal.valueOf(delivered), counted));
        diary.on(
                term.endsOn().plusDays(12),
                "inspector2",
                new AssessPerformance(contractId, term, BigDecimal.valueOf(86 + delivered % 10)));
    }

    private Period period(LocalDate begins) {
        return new Period(begins, last(begins));
    }

    private LocalDate last(LocalDate begins) {
        return begins.plusYears(years).minusDays(1);
    }
}
