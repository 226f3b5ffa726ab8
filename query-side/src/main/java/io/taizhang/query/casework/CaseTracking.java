package io.taizhang.query.casework;

import io.taizhang.api.casework.CaseStage;
import io.taizhang.api.casework.CaseworkEvent;
import io.taizhang.api.casework.CaseworkEvent.*;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.Described;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a case goes on, for whoever has its tracking code. The key is the code's SHA-256. */
final class CaseTracking extends Described<TrackingRow> {

    CaseTracking() {
        super(
                "case-tracking",
                new Title("随手拍进度", "Tracked cases"),
                TrackingRow.class,
                Set.of(
                        CaseReported.class,
                        CaseFiled.class,
                        CaseDeclined.class,
                        CaseDispatched.class,
                        DispatchAccepted.class,
                        DispatchReturned.class,
                        ArrivedOnSite.class,
                        CaseHandled.class,
                        SentBack.class,
                        CaseVerified.class,
                        CaseClosed.class,
                        CaseReopened.class,
                        CaseMerged.class,
                        CaseRated.class));
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        String tracking = Marks.of((CaseworkEvent) fact.event()).trackingId();
        return tracking == null ? List.of() : List.of(tracking);
    }

    @Override
    public TrackingRow apply(String key, @Nullable TrackingRow row, Fact fact) {
        CaseworkEvent event = (CaseworkEvent) fact.event();
        return switch (event) {
            case CaseReported it ->
                new TrackingRow(
                        key,
                        it.caseId(),
                        fact.unitPath(),
                        CaseStage.REPORTED,
                        fact.occurredAt(),
                        fact.occurredAt(),
                        null,
                        false,
                        null,
                        null);
            case CaseRated it -> standing(row, fact).rated(it.satisfaction());
            case CaseReopened _ -> standing(row, fact).reopened(fact.occurredAt());
            case CaseMerged it -> standing(row, fact).merged(fact.occurredAt(), it.intoCaseId());
            case CaseDeclined it -> standing(row, fact).at(CaseStage.DECLINED, fact.occurredAt(), it.why());
            case CaseClosed it -> standing(row, fact).at(CaseStage.CLOSED, fact.occurredAt(), it.reply());
            default -> standing(row, fact).at(stageAfter(event, fact), fact.occurredAt(), null);
        };
    }

    private CaseStage stageAfter(CaseworkEvent event, Fact fact) {
        return switch (event) {
            case CaseFiled _, DispatchReturned _ -> CaseStage.FILED;
            case CaseDispatched _ -> CaseStage.DISPATCHED;
            case DispatchAccepted _ -> CaseStage.ACCEPTED;
            case ArrivedOnSite _, SentBack _ -> CaseStage.ARRIVED;
            case CaseHandled _ -> CaseStage.HANDLED;
            case CaseVerified _ -> CaseStage.VERIFIED;
            default -> throw unexpected(fact);
        };
    }

    @Override
    public String subjectOf(String key) {
        return "tracking/" + key;
    }
}
