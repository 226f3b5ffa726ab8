package io.taizhang.command.web;

import io.taizhang.command.CommandSideConfiguration;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.ledger.testing.TestLedger;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The command side alone, on a ledger of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CommandSideConfiguration.class)
class CommandApplication {

    @Bean
    TestLedger testLedger() {
        return TestLedger.live();
    }

    @Bean(destroyMethod = "")
    LedgerStore ledgerStore(TestLedger ledger) {
        return ledger.store();
    }

    @Bean
    LedgerClock ledgerClock(TestLedger ledger) {
        return ledger.clock();
    }
}
