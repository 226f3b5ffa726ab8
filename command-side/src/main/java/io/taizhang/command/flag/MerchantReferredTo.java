package io.taizhang.command.flag;

import static io.taizhang.command.flag.FlagRule.MERCHANT_DEREGISTERED;
import static io.taizhang.command.flag.FlagRule.MERCHANT_OF_ANOTHER_UNIT;
import static io.taizhang.command.flag.FlagRule.MERCHANT_UNKNOWN;

import io.taizhang.command.Issued;
import io.taizhang.command.flag.Merchants.KnownMerchant;

/** A merchant that a command names. */
record MerchantReferredTo(String merchantId) {

    /** One that does business in the unit, or in one below it, today. */
    void mustBeOpenIn(String unitId, Merchants merchants, Issued issued) {
        KnownMerchant merchant = find(unitId, merchants);
        MERCHANT_DEREGISTERED.refuseIf(!merchant.open(), merchantId);
        issued.notBefore(merchant.registeredAt());
    }

    /** For history: one that the ledger knows, whether it still does business or not. */
    void mustBelongTo(String unitId, Merchants merchants) {
        find(unitId, merchants);
    }

    private KnownMerchant find(String unitId, Merchants merchants) {
        KnownMerchant merchant = merchants.find(merchantId).orElseThrow(() -> MERCHANT_UNKNOWN.refusal(merchantId));
        MERCHANT_OF_ANOTHER_UNIT.refuseIf(!merchant.units().contains(unitId), merchantId, unitId);
        return merchant;
    }
}
