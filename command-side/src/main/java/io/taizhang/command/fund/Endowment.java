package io.taizhang.command.fund;

import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.fund.FundSource;

/**
 * What money a fund is made of, and for what. Charity property is what people and organisations give (慈善法 on the
 * property of charitable organisations); appropriations of any level of government are not. What residents and society
 * put into works of their own compound (居民出资, 社会力量参与: 国办发〔2020〕23号) is no charity, hence may be for
 * renovation.
 */
record Endowment(FundPurpose purpose, FundSource source) {

    boolean isFiscalMoneyForCharity() {
        return purpose == FundPurpose.CHARITY && isFiscal();
    }

    private boolean isFiscal() {
        return switch (source) {
            case CENTRAL, PROVINCE, CITY, COUNTY, OFFICE -> true;
            case RESIDENTS, SOCIETY -> false;
        };
    }
}
