package io.taizhang.query.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A merchant.
 *
 * @param uscc unified social credit identifier, GB 32100
 * @param deregisteredOn null while it is registered
 */
public record MerchantRow(
        String merchantId,
        String unitId,
        String unitPath,
        String name,
        @Nullable String uscc,
        @Nullable String trade,
        @Nullable String address,
        boolean open,
        LocalDate registeredOn,
        @Nullable LocalDate deregisteredOn) {

    MerchantRow corrected(
            String path,
            String newName,
            @Nullable String newUscc,
            @Nullable String newTrade,
            @Nullable String newAddress) {
        return new MerchantRow(
                merchantId, unitId, path, newName, newUscc, newTrade, newAddress, open, registeredOn, deregisteredOn);
    }

    MerchantRow deregistered(String path, LocalDate on) {
        return new MerchantRow(merchantId, unitId, path, name, uscc, trade, address, false, registeredOn, on);
    }
}
