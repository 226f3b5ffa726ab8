package io.taizhang.query.service;

import io.taizhang.api.service.ServiceKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A term of a contract.
 *
 * @param name of the provider
 * @param inTermFrom when it begins, at midnight; with {@code inTermUntil}, exclusive, the time the term lasts
 * @param feeFen for the whole term
 * @param delivered in each unit that deliveries are counted in
 * @param averageScore of the assessments, to two decimals; null where there is none
 * @param why it was terminated
 */
public record TermRow(
        String contractId,
        int term,
        String name,
        ServiceKind kind,
        String unitId,
        String unitPath,
        List<String> beneficiaryUnitIds,
        @Nullable String fundId,
        long feeFen,
        LocalDate startsOn,
        LocalDate endsOn,
        Instant inTermFrom,
        Instant inTermUntil,
        TermState state,
        long deliveries,
        SortedMap<String, BigDecimal> delivered,
        @Nullable BigDecimal averageScore,
        List<Assessment> assessments,
        @Nullable String why) {}
