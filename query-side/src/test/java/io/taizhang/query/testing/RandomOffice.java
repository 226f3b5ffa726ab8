package io.taizhang.query.testing;

import static io.taizhang.query.testing.Facts.fact;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.fund.FundEvent.FundOpened;
import io.taizhang.api.fund.FundEvent.FundsAllocated;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.fund.FundSource;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationEvent.IncludedInPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Years of an office's work, drawn from a seed; everything in them keeps the rules. */
public final class RandomOffice {
    private static final List<String> PATHS =
            List.of("demo", "demo/xinhualu", "demo/xinhualu/c1", "demo/xinhualu/c2", "demo/xiaoyi", "demo/xiaoyi/c3");

    private final Random random;
    private final List<Facts> told = new ArrayList<>();
    private final List<RandomProject> projects = new ArrayList<>();
    private LocalDate day = LocalDate.parse("2019-01-01");

    private RandomOffice(long seed) {
        this.random = new Random(seed);
    }

    /** The same for the same seed. */
    public static List<Facts> atWork(long seed, int steps) {
        RandomOffice office = new RandomOffice(seed);
        office.tell("demo", new FundOpened("f1", "demo", "改造专项", 2019, FundPurpose.RENOVATION, FundSource.CITY));
        office.tell("demo", new FundsAppropriated("f1", 100_000_000, "财预〔2019〕1号"));
        for (int step = 0; step < steps; step++) {
            office.oneStep();
        }
        return office.told;
    }

    private void oneStep() {
        day = day.plusDays(random.nextInt(4));
        if (projects.isEmpty() || random.nextInt(60) == 0) {
            open();
        } else {
            projects.get(random.nextInt(projects.size())).oneStep();
        }
    }

    private void open() {
        String id = "p" + projects.size();
        String path = PATHS.get(random.nextInt(PATHS.size()));
        ProjectKind kind = ProjectKind.values()[projects.size() % ProjectKind.values().length];
        projects.add(new RandomProject(id, kind, random, event -> tell(path, event), event -> tell("demo", event)));
        tell(path, new IncludedInPlan(id, "unit", kind, null, "项目" + id, List.of("place-" + id), day.getYear()));
        tell("demo", new FundsAllocated("f1", "allocation-" + id, "project/" + id, 1_000_000));
    }

    private void tell(String path, LedgerEvent event) {
        told.add(fact(event).in(path).occurred(day.toString()));
    }
}
