package io.taizhang.command.citizen;

import io.taizhang.command.CommandDesk;
import io.taizhang.command.evidence.Uploads;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.ledger.LedgerStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The public pages through which something is said; which of them are open, and how often, the door decides. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Import({SnapshotPage.class, RatingPage.class, QuestionnairePage.class})
public class CitizenConfiguration {

    @Bean
    CitizensDesk citizensDesk(CommandDesk desk) {
        return new CitizensDesk(desk);
    }

    @Bean
    FormTokens formTokens(LedgerStore store, LedgerClock clock) {
        return new FormTokens(store.bodyDigest(), clock);
    }

    @Bean
    Photos citizensPhotos(Uploads uploads) {
        return new Photos(uploads);
    }
}
