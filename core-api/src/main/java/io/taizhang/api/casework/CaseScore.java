package io.taizhang.api.casework;

import io.taizhang.api.casework.CaseworkEvent.ArrivedOnSite;
import io.taizhang.api.casework.CaseworkEvent.CalledBack;
import io.taizhang.api.casework.CaseworkEvent.CaseClosed;
import io.taizhang.api.casework.CaseworkEvent.CaseDeclined;
import io.taizhang.api.casework.CaseworkEvent.CaseDeferred;
import io.taizhang.api.casework.CaseworkEvent.CaseDispatched;
import io.taizhang.api.casework.CaseworkEvent.CaseEnteredLate;
import io.taizhang.api.casework.CaseworkEvent.CaseFiled;
import io.taizhang.api.casework.CaseworkEvent.CaseHandled;
import io.taizhang.api.casework.CaseworkEvent.CaseMerged;
import io.taizhang.api.casework.CaseworkEvent.CaseRated;
import io.taizhang.api.casework.CaseworkEvent.CaseReopened;
import io.taizhang.api.casework.CaseworkEvent.CaseReported;
import io.taizhang.api.casework.CaseworkEvent.ClockBreached;
import io.taizhang.api.casework.CaseworkEvent.ExtensionApproved;
import io.taizhang.api.casework.CaseworkEvent.SentBack;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What facts count for. Adding up what each fact of a case counts for gives what the case counts for, so that a case that
 * is set aside can say what is to be taken back.
 *
 * @param counts none of them zero, each measure once, in its order
 */
public record CaseScore(List<CaseCount> counts) {
    public static final CaseScore NONE = new CaseScore(List.of());
    /** From this satisfaction on somebody is satisfied, of 1 to 5. */
    private static final int SATISFIED_FROM = 4;

    public CaseScore {
        counts = List.copyOf(counts);
    }

    /** What a fact counts for by itself; nothing where its case is set aside, but for the fact that does so. */
    public static CaseScore of(CaseworkEvent event) {
        return switch (event) {
            case CaseEnteredLate it -> one(CaseMeasure.ENTERED_LATE).minus(it.counted());
            case CaseMerged it ->
                it.mark().aside() == Aside.MERGED ? one(CaseMeasure.MERGED).minus(it.counted()) : NONE;
            case CaseReported it -> counting(it.mark(), one(CaseMeasure.REPORTED));
            case CaseFiled it -> counting(it.mark(), one(CaseMeasure.FILED).plus(ended(it.clocking())));
            case CaseDeclined it ->
                counting(it.mark(), one(CaseMeasure.DECLINED).plus(ended(it.clocking())));
            case CaseDispatched it -> counting(it.mark(), ended(it.clocking()));
            case ArrivedOnSite it -> counting(it.mark(), ended(it.clocking()));
            case CaseHandled it ->
                counting(it.mark(), first(it.times(), CaseMeasure.HANDLED).plus(ended(it.clocking())));
            case SentBack it -> counting(it.mark(), first(it.reworks(), CaseMeasure.REWORKED));
            case CaseReopened it ->
                counting(it.mark(), first(it.reworks(), CaseMeasure.REWORKED).minus(one(CaseMeasure.CLOSED)));
            case CaseDeferred it ->
                counting(it.mark(), first(it.times(), CaseMeasure.DEFERRED).plus(one(CaseMeasure.DEFERRALS)));
            case ExtensionApproved it -> counting(it.mark(), one(CaseMeasure.EXTENSIONS));
            case CaseClosed it -> counting(it.mark(), one(CaseMeasure.CLOSED));
            case CalledBack it -> counting(it.mark(), answer(it.satisfaction()));
            case CaseRated it -> counting(it.mark(), answer(it.satisfaction()));
            case ClockBreached it ->
                counting(it.mark(), one(CaseMeasure.breached(it.clock().clock())));
            default -> NONE;
        };
    }

    public CaseScore plus(CaseScore more) {
        return plus(more, 1);
    }

    public CaseScore minus(CaseScore less) {
        return plus(less, -1);
    }

    private CaseScore plus(CaseScore other, int times) {
        Map<CaseMeasure, Long> sums = new EnumMap<>(CaseMeasure.class);
        counts.forEach(each -> sums.put(each.measure(), each.count()));
        other.counts.forEach(each -> sums.merge(each.measure(), times * each.count(), Math::addExact));
        return new CaseScore(sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum -> new CaseCount(sum.getKey(), sum.getValue()))
                .toList());
    }

    private static CaseScore counting(CaseMark mark, CaseScore score) {
        return mark.aside() == null ? score : NONE;
    }

    private static CaseScore one(CaseMeasure measure) {
        return new CaseScore(List.of(new CaseCount(measure, 1)));
    }

    private static CaseScore first(int times, CaseMeasure measure) {
        return times == 1 ? one(measure) : NONE;
    }

    private static CaseScore ended(Clocking clocking) {
        ClockRun stopped = clocking.stops();
        return stopped != null && clocking.inTime() ? one(CaseMeasure.inTime(stopped.clock())) : NONE;
    }

    private static CaseScore answer(@Nullable Integer satisfaction) {
        if (satisfaction == null) {
            return NONE;
        }
        CaseScore given = one(CaseMeasure.ANSWERS);
        return satisfaction < SATISFIED_FROM ? given : given.plus(one(CaseMeasure.SATISFIED));
    }
}
