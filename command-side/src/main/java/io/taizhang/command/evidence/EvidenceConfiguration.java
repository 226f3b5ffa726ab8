package io.taizhang.command.evidence;

import io.taizhang.ledger.LedgerClock;
import io.taizhang.ledger.LedgerStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way in for evidence. */
@Configuration(proxyBeanMethods = false)
public class EvidenceConfiguration {

    @Bean
    Uploads uploads(LedgerStore store, LedgerClock clock) {
        return new ExaminedUploads(store.evidence(), clock);
    }
}
