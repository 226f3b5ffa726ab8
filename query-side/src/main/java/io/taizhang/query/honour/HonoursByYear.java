package io.taizhang.query.honour;

import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.honour.HonourEvent.HonourConferred;
import io.taizhang.api.honour.HonourEvent.HonourRevoked;
import io.taizhang.api.honour.HonourEvent.PastHonourRecorded;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.Described;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row for each unit, with everything below it, each programme and each year: {@code xinhualu/honest/2021}. */
final class HonoursByYear extends Described<YearRow> {

    HonoursByYear() {
        super(
                "honours-by-year",
                new Title("按年荣誉", "Honours by year"),
                YearRow.class,
                Set.of(HonourConferred.class, PastHonourRecorded.class, HonourRevoked.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("unitId", "programmeId", "kind", "year");
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        return switch (fact.event()) {
            case HonourConferred it -> keys(it.programmeId(), it.year(), fact);
            case PastHonourRecorded it -> keys(it.programmeId(), it.year(), fact);
            case HonourRevoked it -> keys(it.programmeId(), it.year(), fact);
            default -> throw unexpected(fact);
        };
    }

    private static List<String> keys(String programmeId, int year, Fact fact) {
        return fact.units().stream()
                .map(unitId -> unitId + "/" + programmeId + "/" + year)
                .toList();
    }

    @Override
    public YearRow apply(String key, @Nullable YearRow row, Fact fact) {
        return switch (fact.event()) {
            case HonourConferred it ->
                of(key, row, it.programmeId(), it.nominee().kind(), it.year(), fact)
                        .oneMore(it.title(), false);
            case PastHonourRecorded it ->
                of(key, row, it.programmeId(), it.nominee().kind(), it.year(), fact)
                        .oneMore(it.title(), true);
            case HonourRevoked it ->
                of(key, row, it.programmeId(), it.kind(), it.year(), fact).oneLess();
            default -> throw unexpected(fact);
        };
    }

    private static YearRow of(
            String key, @Nullable YearRow row, String programmeId, CandidateKind kind, int year, Fact fact) {
        String unitId = unitOf(key);
        return row == null ? new YearRow(unitId, pathOf(unitId, fact), programmeId, null, kind, year, 0, 0) : row;
    }

    @Override
    public boolean rollsUp() {
        return true;
    }

    @Override
    public String subjectOf(String key) {
        return "unit/" + unitOf(key);
    }

    private static String unitOf(String key) {
        return key.substring(0, key.indexOf('/'));
    }
}
