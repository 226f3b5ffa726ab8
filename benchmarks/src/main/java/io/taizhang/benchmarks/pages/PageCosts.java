package io.taizhang.benchmarks.pages;

import io.taizhang.api.LedgerKind;
import io.taizhang.benchmarks.Database;
import io.taizhang.benchmarks.pages.Visitor.Visit;
import io.taizhang.benchmarks.views.Filling;
import io.taizhang.benchmarks.views.Machine;
import io.taizhang.benchmarks.views.Spread;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.ledger.LedgerStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What pages cost their readers, on a small ledger and on a large one, and how soon open pages show a fact.
 *
 * <p>The product's web server, with its accounts, stands in this process; Debian's Chromium opens every page that the
 * navigation leads to, the pages beside it and one of a thing each, with an empty cache each time. Bytes are those on the wire of
 * everything a page asks for. A page can be used when its scripts have run; when its charts are drawn stands beside that. Then
 * many streams are opened, and commands are sent one by one: it is measured when each stream is told, and when the page behind it
 * has been read again, which is what a browser does.
 *
 * <p>{@code gradle-free-scripts/bench pages [facts] [openings] [streams] [commands]}; it ends with 1 where a page is larger than
 * 300 KB or takes longer than 1.5 s in the middle, or a stream is told later than a second after a command was sent.
 */
public final class PageCosts {
    private static final long SMALL = 20_000;
    private static final long MOST_BYTES = 300_000;
    private static final double MOST_MS = 1_500;
    private static final double TOLD_MS = 1_000;
    private static final String OFFICIAL =
            "Basic " + Base64.getEncoder().encodeToString("official:taizhang".getBytes(StandardCharsets.UTF_8));

    private final int openings;
    private boolean kept = true;

    private PageCosts(int openings) {
        this.openings = openings;
    }

    public static void main(String... arguments) throws Exception {
        System.setProperty("axoniq.update-checker.disabled", "true");
        long facts = number(arguments, 0, 1_000_000);
        PageCosts costs = new PageCosts((int) number(arguments, 1, 5));
        int streams = (int) number(arguments, 2, 200);
        int commands = (int) number(arguments, 3, 20);
        try (Database database = new Database()) {
            for (long size :
                    LongStream.of(Math.min(SMALL, facts), facts).distinct().toArray()) {
                costs.measure(database, size, streams, commands);
            }
        }
        System.exit(costs.kept ? 0 : 1);
    }

    private void measure(Database database, long facts, int streams, int commands) throws Exception {
        LedgerClock clock = LedgerClock.system();
        try (LedgerStore store = LedgerStore.open(database.ledger("pages_" + facts, LedgerKind.LIVE), clock)) {
            Filling filling = new Filling(store);
            filling.town();
            filling.everythingToRead(facts);
            try (WebOffice office = new WebOffice(store, clock);
                    Visitor visitor = new Visitor(office.address())) {
                visitor.logIn("deputy");
                pages(office, visitor);
                streams(office, visitor, streams, commands);
            }
        }
    }

    private static long number(String[] arguments, int at, long otherwise) {
        return arguments.length > at ? Long.parseLong(arguments[at]) : otherwise;
    }

    private void pages(WebOffice office, Visitor visitor) {
        List<String> paths = new ArrayList<>(visitor.mainPages());
        paths.addAll(visitor.firstOf(paths));
        paths.add("/do/renovation/request-payment");
        // Whoever comes first pays for what is compiled: that is no page's cost.
        paths.forEach(visitor::open);
        Map<String, List<Visit>> visits = new LinkedHashMap<>();
        for (int opening = 0; opening < openings; opening++) {
            paths.forEach(path ->
                    visits.computeIfAbsent(path, it -> new ArrayList<>()).add(visitor.open(path)));
        }
        System.out.printf("%n%,d facts; %s%n", office.head(), Machine.state());
        System.out.printf("%-44s %9s %18s %18s %18s%n", "page", "KB", "document ms", "usable ms", "drawn ms");
        visits.forEach((path, all) -> told(path.replaceAll("\\?.*", ""), all));
    }

    private void told(String path, List<Visit> visits) {
        long bytes = visits.stream().mapToLong(Visit::bytes).max().orElse(0);
        Spread usable = spread(visits, Visit::scriptedMs);
        System.out.printf(
                "%-44s %9.1f %s %s %s%n",
                path.length() > 44 ? path.substring(0, 44) : path,
                bytes / 1000.0,
                both(spread(visits, Visit::serverMs)),
                both(usable),
                both(spread(visits, Visit::drawnMs)));
        kept &= bytes <= MOST_BYTES && usable.at(0.5) <= MOST_MS;
    }

    private static Spread spread(List<Visit> visits, ToDoubleFunction<Visit> what) {
        return Spread.of(visits.stream().mapToDouble(what).toArray());
    }

    private static String both(Spread spread) {
        return "%9.0f %8.0f".formatted(spread.at(0.5), spread.max());
    }

    private void streams(WebOffice office, Visitor visitor, int number, int commands) throws Exception {
        try (Streams streams = new Streams(office.address(), visitor.cookies())) {
            streams.open(number, "/today", "activity-ledger", "unit-overview");
            List<String> bodies = IntStream.range(0, Streams.WARMING + commands)
                    .mapToObj(at -> """
                            {"command": {"activityId": "bench-%d-%d", "unitId": "s0", "kind": "CULTURE", "title": "第%d场",
                            "plannedOn": "2026-06-30"}}""".formatted(office.head(), at, at))
                    .toList();
            Streams.Measured measured = streams.measure(number, OFFICIAL, "activity/plan-activity", bodies);
            System.out.printf("%n%d streams, %d commands; %s%n", number, commands, Machine.state());
            System.out.printf("%-44s %s ms%n", "told, p50 and longest", both(measured.told()));
            System.out.printf(
                    "%-44s %s ms; missed: %d%n",
                    "page read again, p50 and longest", both(measured.shown()), measured.missed());
            kept &= measured.told().max() <= TOLD_MS && measured.missed() == 0;
        }
    }
}
