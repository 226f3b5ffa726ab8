package io.taizhang.command.between;

import io.taizhang.command.Automation;
import io.taizhang.command.directory.UnitDirectory;
import io.taizhang.command.personal.Persons;
import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.LedgerStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is known of persons, and what is done about their keys. */
@Configuration(proxyBeanMethods = false)
class PersonalConfiguration {

    @Bean
    Persons persons(Ledger ledger, UnitDirectory units) {
        return new PersonsByFacts(ledger, units::now);
    }

    @Bean
    Automation<?> whenErasureApprovedDestroyKey(LedgerStore store) {
        return new WhenErasureApprovedDestroyKey(store.personalKeys());
    }

    @Bean
    Automation<?> whenKeyRotationBegunRotateKeys(LedgerStore store) {
        return new WhenKeyRotationBegunRotateKeys(store.personalKeys());
    }
}
