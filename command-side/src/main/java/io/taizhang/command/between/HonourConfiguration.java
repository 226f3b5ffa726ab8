package io.taizhang.command.between;

import io.taizhang.command.Lookup;
import io.taizhang.command.deadline.Clocks;
import io.taizhang.command.directory.UnitDirectory;
import io.taizhang.command.directory.UnitForest;
import io.taizhang.command.flag.Merchants;
import io.taizhang.command.honour.Bars;
import io.taizhang.command.honour.History;
import io.taizhang.command.honour.HonourClocks;
import io.taizhang.command.honour.Honours;
import io.taizhang.command.honour.Programme;
import io.taizhang.command.honour.Programmes;
import io.taizhang.command.honour.RegisteredMerchants;
import io.taizhang.command.honour.UnitsAbove;
import io.taizhang.ledger.LedgerStore;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What honours know of units, merchants and of one another. */
@Configuration(proxyBeanMethods = false)
class HonourConfiguration {

    @Bean
    Bars bars(LedgerStore store) {
        return new BarsByLedger(store.ledger());
    }

    @Bean
    History honourHistory(LedgerStore store) {
        return new HistoryByLedger(store.ledger());
    }

    @Bean
    Honours honours(Lookup lookup) {
        return new HonoursByLookup(lookup);
    }

    @Bean
    Programmes programmes(Lookup lookup) {
        return programmeId -> lookup.ask(Programme.class, "programme/" + programmeId, Programme::known);
    }

    @Bean
    RegisteredMerchants registeredMerchants(Merchants merchants) {
        return merchantId -> merchants
                .find(merchantId)
                .map(known -> new RegisteredMerchants.KnownMerchant(known.units(), known.open(), known.registeredAt()));
    }

    @Bean
    UnitsAbove unitsAbove(UnitDirectory units) {
        return unitId -> above(units.now(), unitId);
    }

    private static List<String> above(UnitForest units, String unitId) {
        return units.path(unitId).orElse(List.of()).stream()
                .filter(unit -> !unit.equals(unitId) && !units.isClosed(unit))
                .toList();
    }

    @Bean
    Clocks honourClocks() {
        return new HonourClocks();
    }
}
