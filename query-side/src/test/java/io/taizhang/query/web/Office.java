package io.taizhang.query.web;

import static io.taizhang.api.fund.FundPurpose.RENOVATION;
import static io.taizhang.api.fund.FundSource.CITY;

import io.taizhang.api.fund.FundEvent.FundOpened;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.UnitKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of a small office: a top unit with two below it, and a fund or two in each. */
final class Office {
    private final QuerySide side;

    Office(QuerySide side) {
        this.side = side;
    }

    void units() {
        unit("demo", null, "demo");
        unit("xinhualu", "demo", "demo/xinhualu");
        unit("minghu", "demo", "demo/minghu");
    }

    private void unit(String id, @Nullable String parent, String path) {
        side.append(
                "unit-tree/office",
                path,
                new UnitRegistered(id, parent, UnitKind.SUBDISTRICT, "单位 " + id, null, null, null, List.of()));
    }

    long fund(String id, String unit, String title, int year, long fen) {
        side.append("fund/" + id, "demo/" + unit, new FundOpened(id, unit, title, year, RENOVATION, CITY));
        return side.append("fund/" + id, "demo/" + unit, new FundsAppropriated(id, fen, "文 " + id));
    }
}
