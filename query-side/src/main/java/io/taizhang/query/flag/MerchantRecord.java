package io.taizhang.query.flag;

import io.taizhang.api.flag.FlagEnd;
import io.taizhang.api.flag.FlagEvent;
import io.taizhang.api.flag.FlagEvent.AppealDecided;
import io.taizhang.api.flag.FlagEvent.BlackFlagAwarded;
import io.taizhang.api.flag.FlagEvent.DefenceReviewed;
import io.taizhang.api.flag.FlagEvent.FlagAnnulled;
import io.taizhang.api.flag.FlagEvent.FlagExpired;
import io.taizhang.api.flag.FlagEvent.FlagLifted;
import io.taizhang.api.flag.FlagEvent.FlagPassed;
import io.taizhang.api.flag.FlagEvent.FlagRevoked;
import io.taizhang.api.flag.FlagEvent.ImprovementNoticeIssued;
import io.taizhang.api.flag.FlagEvent.ImprovementRecorded;
import io.taizhang.api.flag.FlagEvent.PastFlagRecorded;
import io.taizhang.api.flag.FlagEvent.RedFlagAwarded;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.Described;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each merchant's flags, those that never flew and those of the past too. */
final class MerchantRecord extends Described<MerchantFlags> {

    MerchantRecord() {
        super(
                "merchant-record",
                new Title("商户授旗档案", "Merchants and their flags"),
                MerchantFlags.class,
                Set.of(
                        RedFlagAwarded.class,
                        ImprovementNoticeIssued.class,
                        ImprovementRecorded.class,
                        DefenceReviewed.class,
                        BlackFlagAwarded.class,
                        FlagPassed.class,
                        FlagLifted.class,
                        AppealDecided.class,
                        FlagRevoked.class,
                        FlagExpired.class,
                        FlagAnnulled.class,
                        PastFlagRecorded.class));
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        return switch (fact.event()) {
            case RedFlagAwarded it -> List.of(it.merchantId());
            case ImprovementNoticeIssued it -> List.of(it.merchantId());
            case ImprovementRecorded it -> List.of(it.merchantId());
            case DefenceReviewed it -> List.of(it.merchantId());
            case BlackFlagAwarded it -> List.of(it.merchantId());
            case FlagPassed it -> List.of(it.fromMerchantId(), it.toMerchantId());
            case FlagLifted it -> List.of(it.merchantId());
            case AppealDecided it -> List.of(it.merchantId());
            case FlagRevoked it -> List.of(it.merchantId());
            case FlagExpired it -> List.of(it.merchantId());
            case FlagAnnulled it -> List.of(it.merchantId());
            case PastFlagRecorded it -> List.of(it.merchantId());
            default -> throw unexpected(fact);
        };
    }

    @Override
    public MerchantFlags apply(String key, @Nullable MerchantFlags row, Fact fact) {
        MerchantFlags merchant = row == null ? MerchantFlags.none(key, fact.unitPath()) : row.under(fact.unitPath());
        return after(merchant, (FlagEvent) fact.event(), fact);
    }

    private MerchantFlags after(MerchantFlags merchant, FlagEvent event, Fact fact) {
        return switch (event) {
            case RedFlagAwarded it -> merchant.with(RecordLine.red(it.flagId(), it.period(), fact.occurredOn()));
            case ImprovementNoticeIssued it -> merchant.with(RecordLine.onItsWay(it.flagId(), it.period()));
            case PastFlagRecorded it -> merchant.with(RecordLine.past(it.flagId(), it.colour(), it.period()));
            case BlackFlagAwarded it -> merchant.with(it.flagId(), line -> line.awarded(fact.occurredOn()));
            case FlagPassed it ->
                it.toMerchantId().equals(merchant.merchantId())
                        ? merchant.with(RecordLine.red(it.flagId(), null, fact.occurredOn()))
                        : merchant.with(it.flagId(), line -> line.passed(fact.occurredOn()));
            case ImprovementRecorded it -> ended(merchant, it.flagId(), FlagEnd.IMPROVED, fact);
            case DefenceReviewed it ->
                it.upheld() ? ended(merchant, it.flagId(), FlagEnd.DEFENCE_UPHELD, fact) : merchant;
            case FlagLifted it -> ended(merchant, it.flagId(), FlagEnd.LIFTED, fact);
            case AppealDecided it -> it.upheld() ? merchant.with(it.flagId(), RecordLine::foundWrong) : merchant;
            case FlagRevoked it -> ended(merchant, it.flagId(), FlagEnd.REVOKED, fact);
            case FlagExpired it -> ended(merchant, it.flagId(), FlagEnd.EXPIRED, fact);
            case FlagAnnulled it -> ended(merchant, it.flagId(), FlagEnd.ANNULLED, fact);
            default -> throw unexpected(fact);
        };
    }

    private static MerchantFlags ended(MerchantFlags merchant, String flagId, FlagEnd how, Fact fact) {
        return merchant.with(flagId, line -> line.ended(how, fact.occurredOn()));
    }

    @Override
    public String subjectOf(String key) {
        return "merchant/" + key;
    }
}
