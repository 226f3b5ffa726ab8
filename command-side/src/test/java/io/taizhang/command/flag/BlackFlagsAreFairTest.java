package io.taizhang.command.flag;

import static io.taizhang.command.flag.Scheme.REGULATION;
import static io.taizhang.command.testing.IssuedBuilder.issued;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Role;
import io.taizhang.api.flag.Channel;
import io.taizhang.api.flag.FlagCommand;
import io.taizhang.api.flag.FlagEvent;
import io.taizhang.api.flag.FlagEvent.BlackFlagAwarded;
import io.taizhang.api.flag.FlagEvent.DefenceReviewed;
import io.taizhang.api.flag.FlagEvent.DefenceSubmitted;
import io.taizhang.api.flag.FlagEvent.ImprovementNoticeIssued;
import io.taizhang.api.flag.FlagEvent.RedFlagAwarded;
import io.taizhang.api.flag.OnBehalfOf;
import io.taizhang.command.Refusal;
import io.taizhang.command.flag.Chronicle.Line;
import io.taizhang.command.testing.IssuedBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked of a flag, by whom and whenever, none is black without due process. */
class BlackFlagsAreFairTest {
    private static final List<String> PEOPLE = List.of("inspector", "ann", "ben", "eve", "kim");
    private static final Instant NOTICED = Scheme.time("2021-03-02T09:00:00+08:00");
    private static final int STEPS = 60;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noSequenceOfCommandsLeadsToABlackFlagWithoutDueProcess(long seed) {
        live(seed);
    }

    /** Else the property held of nothing. */
    @Test
    void someFlagsFlyInTheEndAndSomeOfTheseAfterADefence() {
        List<Chronicle> lives = seeds().mapToObj(BlackFlagsAreFairTest::live).toList();

        assertThat(lives).filteredOn(life -> life.has(BlackFlagAwarded.class)).hasSizeGreaterThan(20);
        assertThat(lives)
                .filteredOn(life -> life.has(BlackFlagAwarded.class) && life.has(DefenceSubmitted.class))
                .hasSizeGreaterThan(3);
        assertThat(lives).filteredOn(life -> life.has(DefenceReviewed.class)).hasSizeGreaterThan(10);
    }

    private static Chronicle live(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Chronicle chronicle = new Chronicle();
        LivingFlag flag = open(random, chronicle);
        Instant now = NOTICED;
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(Duration.ofHours(random.nextInt(36)));
            Instant occurredAt = random.nextBoolean() ? now : now.minus(Duration.ofHours(random.nextInt(24 * 20)));
            String who = PEOPLE.get(random.nextInt(PEOPLE.size()));
            IssuedBuilder issued = by(who, occurredAt, now);
            try {
                for (FlagEvent fact : flag.decide(issued, anyCommand(random, occurredAt))) {
                    chronicle.add(new Line(fact, who, now, occurredAt));
                }
            } catch (Refusal refused) {
                assertThat(refused.rule()).isNotNull();
            }
        }
        return chronicle;
    }

    /** Mostly on its way to black; now and then a red one, which must never turn. */
    private static LivingFlag open(RandomGenerator random, Chronicle chronicle) {
        IssuedBuilder issued = by("ann", NOTICED, NOTICED);
        if (random.nextInt(10) == 0) {
            RedFlagAwarded red = new RedFlagAwarded(
                    "f2",
                    "s1-2021",
                    "s1",
                    "xinhualu",
                    "m2",
                    "2021",
                    95,
                    List.of("inspector"),
                    30,
                    NOTICED.plus(Duration.ofDays(30)));
            return new LivingFlag(issued, () -> new Flag(red));
        }
        ImprovementNoticeIssued notice = new ImprovementNoticeIssued(
                "f2",
                "s1-2021",
                "s1",
                "xinhualu",
                "m2",
                "2021",
                50,
                List.of("inspector"),
                "门前垃圾未清",
                LocalDate.parse("2021-03-12"),
                Scheme.time("2021-03-13T00:00:00+08:00"),
                REGULATION,
                5,
                90);
        chronicle.add(new Line(notice, "ann", NOTICED, NOTICED));
        return new LivingFlag(issued, () -> new Flag(notice));
    }

    private static IssuedBuilder by(String who, Instant occurredAt, Instant now) {
        return issued().by(who, Role.APPROVER)
                .at(occurredAt.atOffset(ZoneOffset.UTC).toString())
                .enteredAt(now.atOffset(ZoneOffset.UTC).toString());
    }

    private static FlagCommand anyCommand(RandomGenerator random, Instant occurredAt) {
        OnBehalfOf received = new OnBehalfOf(Channel.POST, occurredAt.minus(Duration.ofHours(random.nextInt(48))));
        return switch (random.nextInt(28)) {
            case 0, 1, 2, 3, 4 -> new FlagCommand.GivePreNotice("f2", "整改未完成", "条例", "可申辩");
            case 5, 6, 7 -> new FlagCommand.SubmitDefence("f2", received, "并非本店垃圾", null);
            case 8, 9, 10 -> new FlagCommand.ReviewDefence("f2", random.nextInt(4) == 0, "查证");
            case 11, 12, 13, 14, 15, 16, 17 -> new FlagCommand.AwardBlackFlag("f2");
            case 18 -> new FlagCommand.EndImprovementPeriod("f2");
            case 19 -> new FlagCommand.CloseDefenceWindow("f2");
            case 20 -> new FlagCommand.PublishFlag("f2");
            case 21 -> new FlagCommand.ApplyForRepair("f2", received, "已清理");
            case 22 -> new FlagCommand.VerifyRepair("f2", random.nextBoolean(), "核验");
            case 23 -> new FlagCommand.FileAppeal("f2", "a" + random.nextInt(3), received, "处理不当");
            case 24 -> new FlagCommand.DecideAppeal("f2", "a" + random.nextInt(3), random.nextBoolean(), "决定");
            case 25 -> new FlagCommand.PassFlag("f2", "m3");
            case 26 -> new FlagCommand.ExpireFlag("f2");
            default ->
                random.nextInt(12) == 0
                        ? new FlagCommand.RecordImprovement("f2", "已清理")
                        : new FlagCommand.AwardBlackFlag("f2");
        };
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }
}
