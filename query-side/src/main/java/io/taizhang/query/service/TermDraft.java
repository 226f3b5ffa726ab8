package io.taizhang.query.service;

import io.taizhang.api.service.ServiceEvent;
import io.taizhang.api.service.ServiceEvent.ContractEndAnnounced;
import io.taizhang.api.service.ServiceEvent.ContractExpired;
import io.taizhang.api.service.ServiceEvent.ContractRenewed;
import io.taizhang.api.service.ServiceEvent.ContractTerminated;
import io.taizhang.api.service.ServiceEvent.DeliveryRecorded;
import io.taizhang.api.service.ServiceEvent.PerformanceAssessed;
import io.taizhang.ledger.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A term's row while one event is written into it. */
final class TermDraft {
    private final TermRow row;
    private Instant inTermUntil;
    private LocalDate endsOn;
    private TermState state;
    private long deliveries;
    private SortedMap<String, BigDecimal> delivered;
    private List<Assessment> assessments;
    private @Nullable String why;

    TermDraft(TermRow row) {
        this.row = row;
        this.inTermUntil = row.inTermUntil();
        this.endsOn = row.endsOn();
        this.state = row.state();
        this.deliveries = row.deliveries();
        this.delivered = row.delivered();
        this.assessments = row.assessments();
        this.why = row.why();
    }

    TermDraft write(ServiceEvent event, Fact fact) {
        switch (event) {
            case DeliveryRecorded it -> deliver(it);
            case PerformanceAssessed it ->
                assessments = Stream.concat(
                                assessments.stream(),
                                Stream.of(new Assessment(
                                        it.period(),
                                        it.score(),
                                        fact.provenance().actorId())))
                        .toList();
            case ContractRenewed _ -> state = state == TermState.ENDING ? TermState.AGREED : state;
            case ContractEndAnnounced _ -> state = TermState.ENDING;
            case ContractExpired _ -> state = TermState.EXPIRED;
            case ContractTerminated it -> terminate(it);
            default -> throw new IllegalArgumentException("opens a term: " + event);
        }
        return this;
    }

    private void deliver(DeliveryRecorded delivery) {
        deliveries++;
        delivered = new TreeMap<>(delivered);
        delivered.merge(delivery.unit(), delivery.quantity(), BigDecimal::add);
    }

    /** A term that was still to begin never does. */
    private void terminate(ContractTerminated end) {
        Instant over = ServiceLedger.midnightAfter(end.terminatedOn());
        inTermUntil = over.isBefore(row.inTermFrom()) ? row.inTermFrom() : over;
        endsOn = end.terminatedOn();
        state = TermState.TERMINATED;
        why = end.why();
    }

    TermRow finished(String unitPath) {
        return new TermRow(
                row.contractId(),
                row.term(),
                row.name(),
                row.kind(),
                row.unitId(),
                unitPath,
                row.beneficiaryUnitIds(),
                row.fundId(),
                row.feeFen(),
                row.startsOn(),
                endsOn,
                row.inTermFrom(),
                inTermUntil,
                state,
                deliveries,
                delivered,
                average(),
                assessments,
                why);
    }

    private @Nullable BigDecimal average() {
        if (assessments.isEmpty()) {
            return null;
        }
        BigDecimal sum = assessments.stream().map(Assessment::score).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(assessments.size()), 2, RoundingMode.HALF_UP);
    }
}
