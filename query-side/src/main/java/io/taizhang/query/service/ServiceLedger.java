package io.taizhang.query.service;

import io.taizhang.api.service.Period;
import io.taizhang.api.service.ServiceEvent;
import io.taizhang.api.service.ServiceEvent.ContractEndAnnounced;
import io.taizhang.api.service.ServiceEvent.ContractExpired;
import io.taizhang.api.service.ServiceEvent.ContractRenewed;
import io.taizhang.api.service.ServiceEvent.ContractSigned;
import io.taizhang.api.service.ServiceEvent.ContractTerminated;
import io.taizhang.api.service.ServiceEvent.DeliveryRecorded;
import io.taizhang.api.service.ServiceEvent.PerformanceAssessed;
import io.taizhang.api.service.ServiceKind;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.Described;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** 购买服务台账: one row for each term of each contract, {@code c1/1}; those in term now, or on a day, are listed. */
final class ServiceLedger extends Described<TermRow> {

    ServiceLedger() {
        super(
                "service-ledger",
                new Title("购买服务台账", "Service ledger"),
                TermRow.class,
                Set.of(
                        ContractSigned.class,
                        ContractRenewed.class,
                        DeliveryRecorded.class,
                        PerformanceAssessed.class,
                        ContractEndAnnounced.class,
                        ContractExpired.class,
                        ContractTerminated.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("contractId", "kind", "unitId", "fundId", "state");
    }

    @Override
    public Optional<Span> span() {
        return Optional.of(new Span("inTermFrom", "inTermUntil"));
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        return switch ((ServiceEvent) fact.event()) {
            case ContractSigned it -> List.of(key(it.contractId(), 1));
            case ContractRenewed it -> List.of(key(it.contractId(), it.term() - 1), key(it.contractId(), it.term()));
            case DeliveryRecorded it -> List.of(key(it.contractId(), it.term()));
            case PerformanceAssessed it -> List.of(key(it.contractId(), it.term()));
            case ContractEndAnnounced it -> List.of(key(it.contractId(), it.term()));
            case ContractExpired it -> List.of(key(it.contractId(), it.term()));
            case ContractTerminated it ->
                IntStream.rangeClosed(it.term(), it.lastTerm())
                        .mapToObj(term -> key(it.contractId(), term))
                        .toList();
        };
    }

    @Override
    public TermRow apply(String key, @Nullable TermRow row, Fact fact) {
        return switch ((ServiceEvent) fact.event()) {
            case ContractSigned it ->
                agreed(
                        it.contractId(),
                        1,
                        it.kind(),
                        it.provider(),
                        it.beneficiaryUnitIds(),
                        it.fundId(),
                        it.feeFen(),
                        it.period(),
                        fact);
            case ContractRenewed it
            when key.equals(key(it.contractId(), it.term())) ->
                agreed(
                        it.contractId(),
                        it.term(),
                        it.kind(),
                        it.provider(),
                        it.beneficiaryUnitIds(),
                        it.fundId(),
                        it.feeFen(),
                        it.period(),
                        fact);
            case ServiceEvent event ->
                new TermDraft(standing(row, fact)).write(event, fact).finished(fact.unitPath());
        };
    }

    private static TermRow agreed(
            String contractId,
            int term,
            ServiceKind kind,
            String provider,
            List<String> beneficiaryUnitIds,
            @Nullable String fundId,
            long feeFen,
            Period period,
            Fact fact) {
        return new TermRow(
                contractId,
                term,
                provider,
                kind,
                fact.units().getLast(),
                fact.unitPath(),
                beneficiaryUnitIds,
                fundId,
                feeFen,
                period.startsOn(),
                period.endsOn(),
                midnightAfter(period.startsOn().minusDays(1)),
                midnightAfter(period.endsOn()),
                TermState.AGREED,
                0,
                new TreeMap<>(),
                null,
                List.of(),
                null);
    }

    static Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Fact.ZONE).toInstant();
    }

    private static String key(String contractId, int term) {
        return contractId + "/" + term;
    }

    @Override
    public String subjectOf(String key) {
        return "service-contract/" + key.substring(0, key.indexOf('/'));
    }
}
