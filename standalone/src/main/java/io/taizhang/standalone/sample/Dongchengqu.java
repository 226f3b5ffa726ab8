package io.taizhang.standalone.sample;

import io.taizhang.api.fund.FundCommand.Appropriate;
import io.taizhang.api.fund.FundCommand.OpenFund;
import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.fund.FundSource;
import java.time.LocalDate;

/** 格尔木东城区工行委: a special fund for the campaign every year (F10; the amounts are synthetic). */
final class Dongchengqu {
    private static final long YEARLY_FEN = 300_000_000L;

    private Dongchengqu() {}

    static void write(Diary diary) {
        for (int year = 2018; year <= 2021; year++) {
            String fund = "dongchengqu-campaign-" + year;
            LocalDate opened = LocalDate.of(year, 1, 15);
            diary.on(
                    opened,
                    "finance",
                    new OpenFund(
                            fund,
                            "dongchengqu",
                            year + "年文明创建专项经费（示例金额）",
                            year,
                            FundPurpose.CAMPAIGN,
                            FundSource.COUNTY));
            diary.on(opened.plusDays(10), "finance", new Appropriate(fund, YEARLY_FEN, "示例拨款文号〔" + year + "〕2号"));
        }
    }
}
