package io.taizhang.benchmarks.views;

import io.taizhang.command.following.Followers;
import io.taizhang.ledger.Ledger;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What was filled in is already answered: the automations begin behind it. */
public final class AutomationsFromNowOn implements InitializingBean {
    private final Followers followers;
    private final TokenStore tokens;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    AutomationsFromNowOn(
            Followers followers, TokenStore tokens, Ledger ledger, PlatformTransactionManager transactions) {
        this.followers = followers;
        this.tokens = tokens;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Before anything is started. */
    @Override
    public void afterPropertiesSet() {
        GlobalSequenceTrackingToken head = new GlobalSequenceTrackingToken(ledger.head());
        transaction.executeWithoutResult(
                status -> followers.progress().keySet().forEach(name -> tokens.initializeTokenSegments(name, 1, head)));
    }
}
