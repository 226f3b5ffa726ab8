package io.taizhang.standalone.sample;

import io.taizhang.api.fund.FundCommand.Appropriate;
import io.taizhang.api.fund.FundCommand.OpenFund;
import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.fund.FundSource;
import io.taizhang.api.service.Period;
import io.taizhang.api.service.ServiceCommand.SignContract;
import io.taizhang.api.service.ServiceCommand.TerminateContract;
import io.taizhang.api.service.ServiceKind;
import java.time.LocalDate;
import java.util.List;

/**
 * What 明湖办事处 and 如意湖办事处 buy: the haulage of waste for shops, a garrison, markets and compounds, social work since May 2017, a
 * property company for resettlement areas (F20); social work for 7 communities and one building project (F25). Providers, fees
 * and deliveries are synthetic.
 */
final class Services {
    private static final List<String> CUSTOMERS = List.of("沿街商户", "驻地部队", "市场", "居民小区");
    private static final LocalDate HAULAGE = LocalDate.of(2019, 1, 1);
    private static final LocalDate SOCIAL_WORK = LocalDate.of(2017, 5, 8);
    private static final int COMMUNITIES = 7;

    private Services() {}

    static void write(Diary diary, LocalDate present) {
        writeFund(diary, "minghu", 2017);
        writeFund(diary, "ruyihu", 2021);
        writeMinghu(diary, present);
        writeRuyihu(diary, present);
        writeEnding(diary, present);
    }

    private static void writeFund(Diary diary, String office, int year) {
        diary.on(
                LocalDate.of(year, 1, 9),
                "finance",
                new OpenFund(fund(office), office, "购买服务专项经费（示例金额）", year, FundPurpose.SERVICE, FundSource.OFFICE));
        diary.on(
                LocalDate.of(year, 1, 16),
                "finance",
                new Appropriate(fund(office), 900_000_000L, "示例拨款文号〔" + year + "〕6号"));
    }

    private static void writeMinghu(Diary diary, LocalDate present) {
        for (int number = 1; number <= CUSTOMERS.size(); number++) {
            new ContractLife(
                            "minghu-haulage-%02d".formatted(number),
                            "minghu",
                            ServiceKind.WASTE_HAULAGE,
                            "示例清运公司（" + CUSTOMERS.get(number - 1) + "）",
                            HAULAGE,
                            4,
                            24_000_000L,
                            fund("minghu"),
                            "车",
                            1_460 + number)
                    .write(diary, present);
        }
        new ContractLife(
                        "minghu-social-work",
                        "minghu",
                        ServiceKind.SOCIAL_WORK,
                        "示例社工机构01",
                        SOCIAL_WORK,
                        3,
                        54_000_000L,
                        fund("minghu"),
                        "场",
                        156)
                .write(diary, present);
        new ContractLife(
                        "minghu-property",
                        "minghu",
                        ServiceKind.PROPERTY,
                        "示例物业公司（安置区）",
                        HAULAGE.plusMonths(6),
                        5,
                        120_000_000L,
                        null,
                        "月",
                        60)
                .write(diary, present);
    }

    private static void writeRuyihu(Diary diary, LocalDate present) {
        for (int number = 1; number <= COMMUNITIES; number++) {
            socialWork(
                            "ruyihu-social-work-%02d".formatted(number),
                            City.community("ruyihu", number),
                            "示例社工机构%02d".formatted(number + 1))
                    .write(diary, present);
        }
        socialWork("ruyihu-social-work-building", "ruyihu", "示例社工机构09（楼宇项目）").write(diary, present);
    }

    private static ContractLife socialWork(String id, String unit, String provider) {
        LocalDate startsOn = LocalDate.of(2021, 3, 1);
        return new ContractLife(
                id, unit, ServiceKind.SOCIAL_WORK, provider, startsOn, 4, 36_000_000L, fund("ruyihu"), "场", 192);
    }

    /** One that is about to end, and one that did not last its term. */
    private static void writeEnding(Diary diary, LocalDate present) {
        diary.on(
                present.minusDays(345),
                "official",
                contract("jichenglu-maintenance", ServiceKind.MAINTENANCE, "示例养护公司01", present.minusDays(340)));
        diary.on(
                present.minusDays(300),
                "official",
                contract("jichenglu-haulage", ServiceKind.WASTE_HAULAGE, "示例清运公司05", present.minusDays(290)));
        diary.on(present.minusDays(60), "official", new TerminateContract("jichenglu-haulage", "多次漏清，经约谈未改（示例）"));
    }

    private static SignContract contract(String id, ServiceKind kind, String provider, LocalDate startsOn) {
        Period year = new Period(startsOn, startsOn.plusDays(364));
        return new SignContract(id, "jichenglu", kind, provider, List.of(), 8_000_000L, year, null);
    }

    private static String fund(String office) {
        return office + "-services";
    }
}
