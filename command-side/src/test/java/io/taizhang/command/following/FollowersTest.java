package io.taizhang.command.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.api.fund.FundEvent.FundsReleased;
import io.taizhang.command.following.Follower.Progress;
import io.taizhang.command.following.Follower.Start;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.testing.TestLedger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.stubbing.Answer;
import org.springframework.jdbc.core.JdbcTemplate;

class FollowersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Followers> running = new ArrayList<>();
    private TestLedger ledger;
    private JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        ledger = TestLedger.live();
        jdbc = new JdbcTemplate(ledger.store().dataSource());
    }

    @AfterEach
    void close() {
        running.forEach(Followers::stop);
        ledger.close();
    }

    @Test
    void eachIsGivenTheFactsItWantsOnceAndInOrder() {
        Noting all = new Noting("all", Start.AT_THE_FIRST_FACT);
        appropriate(1, 2, 3);
        ledger.append("fund/f2", new FundsReleased("f2", "p1", "pay1", 7, "不需要"));
        Followers followers = start("here", all);
        awaitHead(followers, "all");
        appropriate(4);
        awaitHead(followers, "all");
        assertThat(all.amounts()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void oneThatStartsAtTheHeadIsNotToldOfThePast() {
        Noting all = new Noting("all", Start.AT_THE_FIRST_FACT);
        Noting fresh = new Noting("fresh", Start.AT_THE_HEAD);
        appropriate(1, 2);
        Followers followers = start("here", all, fresh);
        awaitHead(followers, "fresh");
        appropriate(3);
        await().atMost(PATIENCE).until(() -> fresh.amounts().contains(3L));
        awaitHead(followers, "all");
        assertThat(fresh.amounts()).containsExactly(3L);
        assertThat(all.amounts()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void manyFactsComeInBatchesThatLeaveNoneOut() {
        Noting all = new Noting("all", Start.AT_THE_FIRST_FACT);
        long[] amounts = LongStream.rangeClosed(1, 450).toArray();
        appropriate(amounts);
        awaitHead(start("here", all), "all");
        assertThat(all.amounts())
                .containsExactlyElementsOf(Arrays.stream(amounts).boxed().toList());
    }

    @Test
    void oneThatIsStuckDoesNotStopTheOthersAndSaysWhy() {
        Noting well = new Noting("well", Start.AT_THE_FIRST_FACT);
        Noting stuck = new Noting("stuck", Start.AT_THE_FIRST_FACT, amount -> {
            throw new IllegalStateException("no way");
        });
        appropriate(1);
        Followers followers = start("here", well, stuck);
        awaitHead(followers, "well");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(followers.progress().get("stuck").failure())
                                .isEqualTo("IllegalStateException: no way"));
        assertThat(followers.progress().get("well").failure()).isNull();
    }

    @Test
    void noErrorWhileFactsAreReadEndsIt() {
        appropriate(1, 2);
        Noting noting = new Noting("noting", Start.AT_THE_FIRST_FACT);
        Answer<Object> real = delegatesTo(ledger.ledger());
        Ledger faulty = mock(Ledger.class, real);
        doThrow(new StackOverflowError()).doAnswer(real).when(faulty).read(anyLong(), anyLong(), any(), any());
        Followers followers = start(tokens("here", Duration.ofSeconds(10)), faulty, noting);

        awaitHead(followers, "noting");
        assertThat(noting.amounts()).containsExactly(1L, 2L);
        assertThat(followers.progress().get("noting").failure()).isNull();
    }

    @Test
    void anotherProcessGoesOnWhereTheFirstStopped() {
        Noting first = new Noting("one", Start.AT_THE_FIRST_FACT);
        Noting second = new Noting("one", Start.AT_THE_FIRST_FACT);
        Followers here = start("here", first);
        appropriate(1, 2);
        awaitHead(here, "one");
        Followers there = start("there", second);
        appropriate(3);
        awaitHead(here, "one");
        assertThat(there.progress().get("one").position()).isNull();

        here.stop();
        appropriate(4);
        awaitHead(there, "one");
        assertThat(first.amounts()).containsExactly(1L, 2L, 3L);
        assertThat(second.amounts()).containsExactly(4L);
    }

    @Test
    void theClaimOfAProcessThatDiedLapses() {
        tokens("dead", Duration.ofSeconds(10)).initializeTokenSegments("one", 1);
        assertThat(tokens("dead", Duration.ofSeconds(10)).fetchToken("one", 0)).isNull();
        Noting all = new Noting("one", Start.AT_THE_FIRST_FACT);
        appropriate(1);
        Followers followers = start(tokens("alive", Duration.ofSeconds(1)), all);
        awaitHead(followers, "one");
        assertThat(all.amounts()).containsExactly(1L);
    }

    /** It writes, and dies before its position is stored: what it wrote is gone with it, and comes once in the end. */
    @Test
    void whatItWroteAndItsPositionAreStoredTogetherOrNotAtAll() {
        List<Long> tries = new ArrayList<>();
        Noting writing = new Noting("writing", Start.AT_THE_FIRST_FACT, Progress.WITH_WHAT_IT_WROTE, amount -> {
            tries.add(amount);
            jdbc.update("insert into processing.token_entry values ('written', ?)", amount);
            if (tries.size() == 2) {
                throw new IllegalStateException("after it wrote");
            }
        });
        appropriate(1, 2);
        awaitHead(start("here", writing), "writing");
        assertThat(tries).containsExactly(1L, 2L, 1L, 2L);
        assertThat(jdbc.queryForList(
                        "select segment from processing.token_entry where processor_name = 'written' order by segment",
                        Long.class))
                .containsExactly(1L, 2L);
    }

    private void awaitHead(Followers followers, String name) {
        await().atMost(PATIENCE)
                .until(() -> Long.valueOf(ledger.ledger().head())
                        .equals(followers.progress().get(name).position()));
    }

    private void appropriate(long... amounts) {
        for (long amount : amounts) {
            ledger.append("fund/f1", new FundsAppropriated("f1", amount, "文号"));
        }
    }

    private Followers start(String process, Follower... followers) {
        return start(tokens(process, Duration.ofSeconds(10)), followers);
    }

    private Followers start(TokenStore tokens, Follower... followers) {
        return start(tokens, ledger.ledger(), followers);
    }

    private Followers start(TokenStore tokens, Ledger read, Follower... followers) {
        Followers started = new Followers(
                List.of(followers),
                read,
                tokens,
                new LooseTransactions(ledger.store().dataSource()));
        running.add(started);
        started.start();
        return started;
    }

    private TokenStore tokens(String process, Duration lapse) {
        return JdbcTokenStore.builder()
                .connectionProvider(
                        new SpringDataSourceConnectionProvider(ledger.store().dataSource()))
                .schema(TokenSchema.builder()
                        .setTokenTable("processing.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .serializer(ledger.store().serializer())
                .nodeId(process)
                .claimTimeout(lapse)
                .build();
    }

    /** Notes the amounts of what was appropriated. */
    private static final class Noting implements Follower {
        private final String name;
        private final Start start;
        private final Progress progress;
        private final Consumer<Long> acting;
        private final List<Long> amounts = Collections.synchronizedList(new ArrayList<>());

        Noting(String name, Start start) {
            this(name, start, amount -> {});
        }

        Noting(String name, Start start, Consumer<Long> acting) {
            this(name, start, Progress.AFTERWARDS, acting);
        }

        Noting(String name, Start start, Progress progress, Consumer<Long> acting) {
            this.name = name;
            this.start = start;
            this.progress = progress;
            this.acting = acting;
        }

        List<Long> amounts() {
            return List.copyOf(amounts);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Start start() {
            return start;
        }

        @Override
        public Progress progress() {
            return progress;
        }

        @Override
        public List<Class<? extends LedgerEvent>> types() {
            return List.of(FundsAppropriated.class);
        }

        @Override
        public void follow(List<Fact> facts) {
            for (Fact fact : facts) {
                long amount = ((FundsAppropriated) fact.event()).amountFen();
                acting.accept(amount);
                amounts.add(amount);
            }
        }
    }
}
