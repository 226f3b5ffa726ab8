package io.taizhang.benchmarks.journal;

import io.taizhang.api.Context;
import io.taizhang.benchmarks.views.Spread;
import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.query.engine.Journal;
import io.taizhang.query.engine.JournalAsked;
import io.taizhang.query.engine.JournalPage;
import io.taizhang.query.engine.Reach;
import io.taizhang.query.engine.TimeMachine.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pages of the journal, for every combination of what its page offers. */
final class JournalPages {
    private static final int ASKS = 20;
    private static final double AIM_MILLIS = 50;

    private final Ledger ledger;
    private final Journal journal;
    private final Random random = new Random(1);

    JournalPages(LedgerStore store) {
        this.ledger = store.ledger();
        this.journal = new Journal(ledger);
    }

    private enum Subject {
        ANY(null),
        THING("fund/fund-busy"),
        PROJECT("project/p4711"),
        UNIT("unit/s1");

        private final @Nullable String subject;

        Subject(@Nullable String subject) {
            this.subject = subject;
        }
    }

    private enum Who {
        ANY(null),
        BUSY("approver"),
        OTHER("official-7");

        private final @Nullable String actor;

        Who(@Nullable String actor) {
            this.actor = actor;
        }
    }

    private enum Where {
        ANY(null),
        SUBDISTRICT("s2"),
        COMMUNITY("c4");

        private final @Nullable String unit;

        Where(@Nullable String unit) {
            this.unit = unit;
        }
    }

    private enum What {
        ANY(null, null),
        CONTEXT(null, Context.FUND),
        TYPE("renovation.PaymentMade", null),
        RARE("organisation.PlaceRegistered", null);

        private final @Nullable String type;
        private final @Nullable Context context;

        What(@Nullable String type, @Nullable Context context) {
            this.type = type;
            this.context = context;
        }
    }

    private enum When {
        ANY,
        RECORDED,
        OCCURRED
    }

    private enum Reader {
        AUDITOR,
        /** Of one subdistrict, and not told what is kept inside the office. */
        VIEWER
    }

    void measure() {
        List<Spread> spreads = new ArrayList<>();
        warm();
        for (Subject subject : Subject.values()) {
            for (Who who : Who.values()) {
                for (Where where : Where.values()) {
                    for (What what : What.values()) {
                        for (When when : When.values()) {
                            for (Reader reader : Reader.values()) {
                                spreads.add(measure(new Filters(subject, who, where, what, when, reader)));
                            }
                        }
                    }
                }
            }
        }
        System.out.printf(
                "journal: %d combinations, each %d pages at the first end, the far end and between; %d of them always under %.0f ms;"
                        + " slowest p50 %.1f ms, slowest page %.1f ms%n",
                spreads.size(),
                ASKS,
                spreads.stream().filter(spread -> spread.max() < AIM_MILLIS).count(),
                AIM_MILLIS,
                spreads.stream().mapToDouble(spread -> spread.at(0.5)).max().orElse(0),
                spreads.stream().mapToDouble(Spread::max).max().orElse(0));
    }

    private void warm() {
        for (int ask = 0; ask < 200; ask++) {
            journal.find(asked(
                    new Filters(Subject.ANY, Who.BUSY, Where.ANY, What.TYPE, When.OCCURRED, Reader.AUDITOR), ask));
        }
    }

    private record Filters(Subject subject, Who who, Where where, What what, When when, Reader reader) {
        @Override
        public String toString() {
            return Arrays.stream(new Object[] {
                        "subject " + subject, "actor " + who, "unit " + where, "type " + what, "time " + when, reader
                    })
                    .map(Object::toString)
                    .filter(text -> !text.endsWith(" ANY"))
                    .collect(Collectors.joining(", "));
        }
    }

    private Spread measure(Filters filters) {
        List<JournalPage> pages = new ArrayList<>();
        Spread spread = Measured.of(filters.toString(), ASKS, ask -> pages.add(journal.find(asked(filters, ask))));
        long cut = pages.stream()
                .filter(page -> page.items().size() < 100 && page.next() != null)
                .count();
        if (cut > 0) {
            System.out.printf("    %d of these pages were short and named where to go on%n", cut);
        }
        return spread;
    }

    /** In turn the first page, the page at the far end, and a page somewhere between, forwards and backwards. */
    private JournalAsked asked(Filters filters, int ask) {
        long head = ledger.head();
        long somewhere = 1 + random.nextLong(head);
        boolean newest = ask % 2 == 1;
        Long after = ask % 4 == 2 ? (Long) somewhere : null;
        Long before = ask % 4 == 3 ? (Long) somewhere : null;
        Instant from = Instant.parse("2019-03-01T00:00:00Z").plus(Duration.ofDays(random.nextInt(1_500)));
        boolean timed = filters.when() != When.ANY;
        return new JournalAsked(
                filters.reader() == Reader.AUDITOR
                        ? new Reach(null)
                        : new Reach(Set.of("s1", "c1", "c7", "c13", "c19", "c25", "c31")),
                filters.reader() == Reader.AUDITOR,
                filters.subject().subject,
                filters.who().actor,
                filters.where().unit,
                filters.what().type,
                filters.what().context,
                timed ? from : null,
                timed ? from.plus(Duration.ofDays(30)) : null,
                filters.when() == When.OCCURRED ? Time.OCCURRED : Time.RECORDED,
                after,
                before,
                newest,
                100);
    }
}
