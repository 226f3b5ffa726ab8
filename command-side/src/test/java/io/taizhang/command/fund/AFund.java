package io.taizhang.command.fund;

import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.fund.FundEvent;
import io.taizhang.api.fund.FundEvent.DisbursementRecorded;
import io.taizhang.api.fund.FundEvent.FundClosed;
import io.taizhang.api.fund.FundEvent.FundOpened;
import io.taizhang.api.fund.FundEvent.FundsAllocated;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.api.fund.FundEvent.FundsReserved;
import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.fund.FundSource;
import io.taizhang.command.fund.Beneficiaries.Beneficiary;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.IssuedBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A renovation fund of xinhualu for the year 2021, in the states that tests start from. Amounts are fen. */
final class AFund {
    static final FundEvent CLOSED = new FundClosed("f1");

    private AFund() {}

    static Given<Fund> opened() {
        return openedFor(FundPurpose.RENOVATION);
    }

    static Given<Fund> openedFor(FundPurpose purpose) {
        return Given.of(Fund.class)
                .using(beneficiaries())
                .fact(finance(), new FundOpened("f1", "xinhualu", "专项经费", 2021, purpose, FundSource.CITY));
    }

    /** 1,000 came in. */
    static Given<Fund> appropriated() {
        return opened().facts(new FundsAppropriated("f1", 1_000, "文号1"));
    }

    /** 600 of it are promised to project p1 as allocation a1. */
    static Given<Fund> allocated() {
        return appropriated().facts(new FundsAllocated("f1", "a1", "project/p1", 600));
    }

    /** 400 of those are set aside for its payment n1. */
    static Given<Fund> reserved() {
        return allocated().facts(new FundsReserved("f1", "p1", "n1", 400));
    }

    /** And paid. */
    static Given<Fund> disbursed() {
        return reserved().facts(new DisbursementRecorded("f1", "p1", "n1", 400, "凭证1"));
    }

    static IssuedBuilder finance() {
        return issued().by("finance");
    }

    static IssuedBuilder system() {
        return issued().by("SYSTEM");
    }

    static IssuedBuilder theDayBefore(IssuedBuilder issued) {
        return issued.at("2021-02-28T09:00:00+08:00");
    }

    private static Beneficiaries beneficiaries() {
        Instant in2020 = Instant.parse("2020-01-01T00:00:00Z");
        Instant inMay = Instant.parse("2021-05-01T00:00:00Z");
        Map<String, Beneficiary> known = Map.of(
                "project/p1", new Beneficiary(List.of("demo", "xinhualu"), true, in2020),
                "project/below", new Beneficiary(List.of("demo", "xinhualu", "tongxin"), true, in2020),
                "project/elsewhere", new Beneficiary(List.of("demo", "jichenglu"), true, in2020),
                "project/above", new Beneficiary(List.of("demo"), true, in2020),
                "project/over", new Beneficiary(List.of("demo", "xinhualu"), false, in2020),
                "project/planned-in-may", new Beneficiary(List.of("demo", "xinhualu"), true, inMay));
        return id -> Optional.ofNullable(known.get(id));
    }
}
