package io.taizhang.query.flag;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What flags a merchant has had.
 *
 * @param flags in the order in which the ledger learnt of them
 * @param internal always: what ended is nobody's business but the office's
 */
public record MerchantFlags(String merchantId, String unitPath, List<RecordLine> flags, boolean internal) {

    static MerchantFlags none(String merchantId, String unitPath) {
        return new MerchantFlags(merchantId, unitPath, List.of(), true);
    }

    MerchantFlags under(String path) {
        return new MerchantFlags(merchantId, path, flags, internal);
    }

    /** In the place of the line of the same flag where there is one: a flag may come back to whom it was with before. */
    MerchantFlags with(RecordLine line) {
        List<RecordLine> lines = new ArrayList<>(flags);
        lines.removeIf(old -> old.flagId().equals(line.flagId()));
        lines.add(line);
        return new MerchantFlags(merchantId, unitPath, List.copyOf(lines), internal);
    }

    MerchantFlags with(String flagId, UnaryOperator<RecordLine> change) {
        return new MerchantFlags(
                merchantId,
                unitPath,
                flags.stream()
                        .map(line -> line.flagId().equals(flagId) ? change.apply(line) : line)
                        .toList(),
                internal);
    }
}
