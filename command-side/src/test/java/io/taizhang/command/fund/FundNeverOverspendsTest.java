package io.taizhang.command.fund;

import static io.taizhang.command.fund.AFund.finance;
import static io.taizhang.command.fund.AFund.system;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.fund.FundCommand;
import io.taizhang.api.fund.FundCommand.OpenFund;
import io.taizhang.api.fund.FundEvent;
import io.taizhang.api.fund.FundEvent.FundCarriedOver;
import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.fund.FundSource;
import io.taizhang.command.Refusal;
import io.taizhang.command.fund.Beneficiaries.Beneficiary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked of a fund, in whatever order and for whatever day, its books hold after every step on every day. */
class FundNeverOverspendsTest {
    private static final int STEPS = 600;
    private static final int LATE_DAYS = 4;
    private static final int STEPS_A_DAY = 50;
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 3, 1);
    private static final List<String> PROJECTS = List.of("p1", "p2", "p3");

    private final Tally tally = new Tally();
    private final Set<Class<?>> seen = new HashSet<>();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theBooksHoldAfterEveryStep(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        LivingFund fund = new LivingFund(
                _ -> Optional.of(new Beneficiary(List.of("demo", "xinhualu"), true, Instant.EPOCH)),
                finance(),
                new OpenFund("f1", "xinhualu", "专项经费", 2021, FundPurpose.RENOVATION, FundSource.CITY));
        int refused = 0;
        for (int step = 0; step < STEPS; step++) {
            try {
                LocalDate day = FIRST_DAY.plusDays(step / STEPS_A_DAY + random.nextInt(LATE_DAYS));
                List<FundEvent> facts = fund.decide(system().at(day + "T09:00:00+08:00"), anyCommand(random, step));
                facts.forEach(this::carriesOverWhatIsUnspent);
                facts.forEach(fact -> seen.add(fact.getClass()));
                tally.add(facts, day);
                tally.balances(PROJECTS);
            } catch (Refusal refusal) {
                refused++;
            }
        }
        assertThat(refused).as("some steps are refused, some are not").isBetween(STEPS / 10, STEPS * 9 / 10);
        assertThat(seen).as("every kind of movement happens").hasSize(9);
    }

    private void carriesOverWhatIsUnspent(FundEvent fact) {
        if (fact instanceof FundCarriedOver carryOver) {
            assertThat(carryOver.carriedFen()).isEqualTo(tally.unspent());
        }
    }

    private static FundCommand anyCommand(RandomGenerator random, int step) {
        String project = PROJECTS.get(random.nextInt(PROJECTS.size()));
        String payment = "n" + random.nextInt(6);
        String allocation = "a" + random.nextInt(30);
        long fen = random.nextLong(1, 1_000);
        return switch (random.nextInt(16)) {
            case 0 -> new FundCommand.Appropriate("f1", 5 * fen, "文号");
            case 1, 2, 3 -> new FundCommand.Allocate("f1", allocation, "project/" + project, fen);
            case 4, 5 -> new FundCommand.WithdrawAllocation("f1", allocation, 1 + fen / 20, "结余");
            case 6, 7, 8 -> new FundCommand.ReserveFunds("f1", project, payment, fen);
            case 9, 10 -> new FundCommand.RecordDisbursement("f1", project, payment, "凭证");
            case 11 -> new FundCommand.ReleaseFunds("f1", project, payment, "退回");
            case 12, 13 -> new FundCommand.ReverseDisbursement("f1", project, payment, "红冲");
            case 14 -> new FundCommand.ReturnFunds("f1", fen, "文号");
            default -> new FundCommand.CarryOver("f1", 2022 + step);
        };
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }
}
