package io.taizhang.benchmarks.views;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerEvent;
import io.taizhang.api.fund.FundEvent.FundOpened;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.fund.FundSource;
import io.taizhang.api.organisation.OrganisationEvent.PlaceRegistered;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.PlaceKind;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.api.organisation.UnitTree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A district of forty units: six subdistricts with 33 communities, their places, and twenty funds to each subdistrict. */
final class Town {
    static final String TOP = "district";
    static final String BUSY_FUND = "fund-busy";
    static final int SUBDISTRICTS = 6;
    static final int COMMUNITIES = 33;
    private static final int FUNDS = 20;
    private static final long APPROPRIATED_FEN = 1_000_000_000_000L;
    private static final Instant BEGINNING = Instant.parse("2018-01-01T01:00:00Z");

    private Town() {}

    static String subdistrict(int project) {
        return "s" + community(project) % SUBDISTRICTS;
    }

    static String unit(int project) {
        return "c" + community(project);
    }

    static String path(int project) {
        return "%s/%s/%s".formatted(TOP, subdistrict(project), unit(project));
    }

    static String place(int project) {
        return "place-" + unit(project);
    }

    static String fund(int project) {
        return "fund-%s-%d".formatted(subdistrict(project), project / COMMUNITIES % FUNDS);
    }

    static String fundPath(int project) {
        return TOP + "/" + subdistrict(project);
    }

    private static int community(int project) {
        return project % COMMUNITIES;
    }

    /** Its units, places and funds. */
    static List<Recorded> facts() {
        List<Recorded> facts = new ArrayList<>();
        facts.add(unit(TOP, TOP, null, UnitKind.DISTRICT));
        for (int number = 0; number < SUBDISTRICTS; number++) {
            facts.add(unit("s" + number, TOP + "/s" + number, TOP, UnitKind.SUBDISTRICT));
        }
        for (int number = 0; number < COMMUNITIES; number++) {
            facts.add(unit(unit(number), path(number), subdistrict(number), UnitKind.COMMUNITY));
            facts.add(place(place(number), number));
        }
        for (int number = 0; number < SUBDISTRICTS; number++) {
            for (int fund = 0; fund < FUNDS; fund++) {
                int project = number + fund * COMMUNITIES;
                String stream = "fund/" + fund(project);
                facts.add(fact(stream, fundPath(project), People.FINANCE, opened(project)));
                facts.add(fact(stream, fundPath(project), People.FINANCE, appropriated(project)));
            }
        }
        return facts;
    }

    static Recorded open(String fund) {
        FundOpened event = new FundOpened(fund, "s0", "日常经费", 2018, FundPurpose.RENOVATION, FundSource.CITY);
        return fact("fund/" + fund, TOP + "/s0", People.FINANCE, event);
    }

    static Recorded given(String fund, Instant when) {
        FundsAppropriated event = new FundsAppropriated(fund, 100, "财预〔2018〕2号");
        return new Recorded("fund/" + fund, TOP + "/s0", People.FINANCE, when, event);
    }

    private static Recorded unit(String id, String path, @Nullable String parent, UnitKind kind) {
        UnitRegistered event = new UnitRegistered(id, parent, kind, "单位" + id, null, 1_000_000L, 1_200L, List.of());
        return fact(UnitTree.STREAM, path, People.ADMIN, event);
    }

    private static Recorded place(String id, int number) {
        PlaceRegistered event = new PlaceRegistered(
                id, unit(number), PlaceKind.COMPOUND, "小区" + number, null, null, 900L, 1987, 12, 420L, null);
        return fact("place/" + id, path(number), People.official(number), event);
    }

    private static FundOpened opened(int project) {
        return new FundOpened(
                fund(project),
                subdistrict(project),
                "改造专项" + fund(project),
                2018,
                FundPurpose.RENOVATION,
                FundSource.CITY);
    }

    private static FundsAppropriated appropriated(int project) {
        return new FundsAppropriated(fund(project), APPROPRIATED_FEN, "财预〔2018〕1号");
    }

    private static Recorded fact(String stream, String path, Actor actor, LedgerEvent event) {
        return new Recorded(stream, path, actor, BEGINNING, event);
    }
}
