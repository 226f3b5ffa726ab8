package io.taizhang.command.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Role;
import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.FlagCommand.AnnounceShortlist;
import io.taizhang.api.flag.FlagCommand.AwardRedFlag;
import io.taizhang.api.flag.FlagCommand.CloseScoring;
import io.taizhang.api.flag.FlagCommand.NominateMerchant;
import io.taizhang.api.flag.FlagCommand.OpenRound;
import io.taizhang.api.flag.FlagCommand.PublishScheme;
import io.taizhang.api.flag.FlagCommand.ScoreMerchant;
import io.taizhang.api.flag.FlagEvent.FlagExpired;
import io.taizhang.api.flag.FlagEvent.ObjectionWindowClosed;
import io.taizhang.api.flag.FlagEvent.RedFlagAwarded;
import io.taizhang.api.flag.FlagEvent.ShortlistAnnounced;
import io.taizhang.api.flag.SchemeTerms;
import io.taizhang.api.organisation.OrganisationCommand.PublishWorkCalendar;
import io.taizhang.api.organisation.OrganisationCommand.RegisterMerchant;
import io.taizhang.api.organisation.OrganisationCommand.RegisterUnit;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.command.testing.CommandProcess;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.testing.TestLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The deadlines of flags in processes as they run, on a clock that is moved. */
class FlagDeadlinesTest {
    private static final String ROUND = "s1-2021-06";

    private final TestLedger ledger = TestLedger.sample(time("2021-06-07T09:00:00+08:00"));
    private final JdbcClient jdbc = JdbcClient.create(ledger.store().dataSource());

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aFlagExpiresAtItsHourWithTheProcessRunning() {
        try (CommandProcess process = CommandProcess.on(ledger)) {
            Instant expiresAt = award(process);
            ledger.clock().moveTo(expiresAt.minusSeconds(3600));
            assertThat(facts(FlagExpired.class)).isEmpty();

            ledger.clock().moveTo(expiresAt);
            Fact expired = awaitOne(FlagExpired.class);

            assertThat(expired.event()).isEqualTo(new FlagExpired("flag1", "m1", Colour.RED));
            assertThat(expired.occurredAt()).isEqualTo(expiresAt);
            assertThat(expired.recordedAt()).isBetween(expiresAt, expiresAt.plusSeconds(60));
            assertThat(expired.provenance().role()).isEqualTo(Role.SYSTEM);
            assertThat(expired.provenance().causationId())
                    .isEqualTo(facts(RedFlagAwarded.class).getFirst().eventId());
            awaitNothingRuns();
        }
    }

    @Test
    void aFlagThatExpiredWhileTheProcessWasDownDidSoAtItsHourAllTheSame() {
        Instant expiresAt = awardAndStop();
        Instant later = expiresAt.plus(Duration.ofDays(3));
        ledger.clock().moveTo(later);
        try (CommandProcess process = CommandProcess.on(ledger)) {
            Fact expired = awaitOne(FlagExpired.class);
            assertThat(expired.occurredAt()).isEqualTo(expiresAt);
            assertThat(expired.recordedAt()).isAfterOrEqualTo(later);
            awaitNothingRuns();
        }
    }

    @Test
    void twoProcessesLetItExpireOnce() {
        Instant expiresAt = awardAndStop();
        try (CommandProcess one = CommandProcess.on(ledger);
                CommandProcess other = CommandProcess.on(ledger)) {
            ledger.clock().moveTo(expiresAt);
            awaitOne(FlagExpired.class);
            awaitNothingRuns();
        }
        assertThat(facts(FlagExpired.class)).hasSize(1);
    }

    @Test
    void theClockIsHadFromTheLedgerAgainWhereItWasLost() {
        Instant expiresAt = awardAndStop();
        List<String> clocks = clocks();
        jdbc.sql("truncate processing.due, processing.clock_fold").update();
        try (CommandProcess process = CommandProcess.on(ledger)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> clocks().equals(clocks));
            ledger.clock().moveTo(expiresAt);
            awaitOne(FlagExpired.class);
            awaitNothingRuns();
        }
        assertThat(clocks).hasSize(1);
        assertThat(facts(ObjectionWindowClosed.class))
                .as("fired before, and not again")
                .hasSize(1);
    }

    private Instant awardAndStop() {
        try (CommandProcess process = CommandProcess.on(ledger)) {
            Instant expiresAt = award(process);
            await().atMost(Duration.ofSeconds(30)).until(() -> clocks().size() == 1);
            return expiresAt;
        }
    }

    /** Lives through the round, its window for objections included. @return when the flag expires */
    private Instant award(CommandProcess office) {
        office.issue("admin", new RegisterUnit("demo", null, UnitKind.SUBDISTRICT, "示例", null, null, null, List.of()));
        office.issue("admin", new PublishWorkCalendar(2021, List.of(), List.of()));
        office.issue("official", new RegisterMerchant("m1", "demo", "晨光小吃店", null, null, null));
        office.issue("approver", scheme());
        office.issue("official", new OpenRound("s1", "2021-06"));
        office.issue("official", new NominateMerchant(ROUND, "m1"));
        office.issue("inspector", new ScoreMerchant(ROUND, "m1", Scheme.scores(55, 40)));
        office.issue("official", new CloseScoring(ROUND));
        office.issue("official", new AnnounceShortlist(ROUND, List.of("m1")));

        ShortlistAnnounced list =
                (ShortlistAnnounced) facts(ShortlistAnnounced.class).getFirst().event();
        assertThat(list.windowEndsAt()).isEqualTo(time("2021-06-17T00:00:00+08:00"));
        ledger.clock().moveTo(list.windowEndsAt());
        assertThat(awaitOne(ObjectionWindowClosed.class).occurredAt()).isEqualTo(list.windowEndsAt());

        ledger.clock().moveTo(time("2021-06-17T09:00:00+08:00"));
        office.issue("approver", new AwardRedFlag(ROUND, "flag1", "m1"));
        RedFlagAwarded awarded =
                (RedFlagAwarded) facts(RedFlagAwarded.class).getFirst().event();
        return awarded.expiresAt();
    }

    private static PublishScheme scheme() {
        SchemeTerms terms = Scheme.TERMS;
        return new PublishScheme(
                "s1",
                "demo",
                "流动红旗",
                terms.authorityBasis(),
                terms.criteria(),
                terms.redAtLeast(),
                terms.blackBelow(),
                terms.redValidDays(),
                terms.blackValidDays(),
                terms.noticeWorkingDays(),
                terms.defenceWorkingDays(),
                terms.improveDays());
    }

    private <E extends LedgerEvent> Fact awaitOne(Class<E> type) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !facts(type).isEmpty());
        return facts(type).getFirst();
    }

    private void awaitNothingRuns() {
        await().atMost(Duration.ofSeconds(30)).until(() -> clocks().isEmpty());
    }

    private <E extends LedgerEvent> List<Fact> facts(Class<E> type) {
        List<Fact> facts = new ArrayList<>();
        ledger.ledger().read(0, Long.MAX_VALUE, List.of(type), facts::add);
        return facts;
    }

    private List<String> clocks() {
        return jdbc.sql("select due::text from processing.due order by clock_id")
                .query(String.class)
                .list();
    }

    private static Instant time(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
