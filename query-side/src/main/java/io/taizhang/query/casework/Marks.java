package io.taizhang.query.casework;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.casework.CaseMark;
import io.taizhang.api.casework.CaseworkEvent;
import io.taizhang.api.casework.CaseworkEvent.*;
import java.util.Set;

/** The facts of cases, each with what it says of its case. */
final class Marks {
    static final Set<Class<? extends LedgerEvent>> EVENTS = Set.of(
            CaseReported.class,
            CaseFiled.class,
            CaseDeclined.class,
            CaseDispatched.class,
            DispatchAccepted.class,
            DispatchReturned.class,
            ArrivedOnSite.class,
            CaseHandled.class,
            ExtensionRequested.class,
            ExtensionApproved.class,
            ExtensionRefused.class,
            CaseDeferred.class,
            CaseVerified.class,
            SentBack.class,
            CaseClosed.class,
            CalledBack.class,
            CaseReopened.class,
            CaseMerged.class,
            CaseRated.class,
            CaseEscalated.class,
            CaseEnteredLate.class,
            ClockBreached.class);

    /** Those that {@link io.taizhang.api.casework.CaseScore} counts. */
    static final Set<Class<? extends LedgerEvent>> COUNTED = Set.of(
            CaseReported.class,
            CaseFiled.class,
            CaseDeclined.class,
            CaseDispatched.class,
            ArrivedOnSite.class,
            CaseHandled.class,
            CaseDeferred.class,
            ExtensionApproved.class,
            SentBack.class,
            CaseClosed.class,
            CalledBack.class,
            CaseReopened.class,
            CaseMerged.class,
            CaseRated.class,
            CaseEnteredLate.class,
            ClockBreached.class);

    private Marks() {}

    /** @throws IllegalArgumentException for a fact of no case */
    static CaseMark of(CaseworkEvent event) {
        return switch (event) {
            case CaseReported it -> it.mark();
            case CaseFiled it -> it.mark();
            case CaseDeclined it -> it.mark();
            case CaseDispatched it -> it.mark();
            case DispatchAccepted it -> it.mark();
            case DispatchReturned it -> it.mark();
            case ArrivedOnSite it -> it.mark();
            case CaseHandled it -> it.mark();
            case ExtensionRequested it -> it.mark();
            case ExtensionApproved it -> it.mark();
            case ExtensionRefused it -> it.mark();
            case CaseDeferred it -> it.mark();
            case CaseVerified it -> it.mark();
            case SentBack it -> it.mark();
            case CaseClosed it -> it.mark();
            case CalledBack it -> it.mark();
            case CaseReopened it -> it.mark();
            case CaseMerged it -> it.mark();
            case CaseRated it -> it.mark();
            case CaseEscalated it -> it.mark();
            case CaseEnteredLate it -> it.mark();
            case ClockBreached it -> it.mark();
            case ServicePolicyPublished _, ServicePolicyRevised _ ->
                throw new IllegalArgumentException("of no case: " + event);
        };
    }
}
