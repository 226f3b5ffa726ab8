package io.taizhang.query.casework;

import io.taizhang.api.casework.CaseMark;
import io.taizhang.api.casework.CaseworkEvent;
import io.taizhang.api.casework.CaseworkEvent.CaseDispatched;
import io.taizhang.api.casework.CaseworkEvent.CaseMerged;
import io.taizhang.api.casework.CaseworkEvent.CaseReopened;
import io.taizhang.api.casework.CaseworkEvent.CaseReported;
import io.taizhang.api.casework.CaseworkEvent.DispatchReturned;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cases that are open, now or on a day, each with the clock that runs. */
final class CaseDesk extends PerThing<DeskRow> {

    CaseDesk() {
        super("case", "case-desk", new Title("案件台", "Case desk"), DeskRow.class, Marks.EVENTS);
    }

    @Override
    public Set<String> filters() {
        return Set.of(
                "unitId",
                "stage",
                "source",
                "category",
                "gridCode",
                "departmentId",
                "clock",
                "breached",
                "escalated",
                "extensionHours",
                "aside");
    }

    @Override
    public Optional<Span> span() {
        return Optional.of(new Span("openFrom", "openUntil"));
    }

    @Override
    public DeskRow apply(String key, @Nullable DeskRow row, Fact fact) {
        if (fact.event() instanceof CaseReported report) {
            return new DeskDraft(report).under(fact.unitPath());
        }
        CaseworkEvent event = (CaseworkEvent) fact.event();
        CaseMark mark = Marks.of(event);
        return new DeskDraft(standing(row, fact))
                .after(event, mark, fact.occurredAt())
                .under(pathAfter(event, mark, fact));
    }

    /** A dispatch is recorded by the office and a return by the department; the case is the other's from there on. */
    private static String pathAfter(CaseworkEvent event, CaseMark mark, Fact fact) {
        return switch (event) {
            case CaseDispatched it -> fact.unitPath() + "/" + it.departmentId();
            case DispatchReturned _, CaseReopened _, CaseMerged _ -> officePath(mark, fact);
            default -> fact.unitPath();
        };
    }

    private static String officePath(CaseMark mark, Fact fact) {
        String path = pathOf(mark.unitId(), fact);
        return path.isEmpty() ? String.join("/", mark.unitIds()) : path;
    }
}
