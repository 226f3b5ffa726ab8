package io.taizhang.query.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** Writes facts and their index into members of some megabytes each. */
final class Parts {
    private static final int LARGE = 4 << 20;
    private static final int ON_THE_PAGE = 1_000;

    private final Archive archive;
    private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
    private final StringBuilder index = new StringBuilder();
    private final StringBuilder page = new StringBuilder();
    private final Set<EventShape> shapes = new TreeSet<>();
    private int parts;
    private long facts;
    private long first;
    private long last;

    Parts(Archive archive) {
        this.archive = archive;
    }

    void add(TakenFact fact) throws IOException {
        entries.writeBytes((fact.position() + "\n").getBytes(US_ASCII));
        entries.writeBytes(fact.entry());
        entries.write('\n');
        index.append(index.isEmpty() ? IndexRows.HEADER : "").append(IndexRows.csv(fact.cells()));
        if (facts < ON_THE_PAGE) {
            page.append(IndexRows.html(fact.cells()));
        }
        shapes.add(new EventShape(fact.type(), fact.revision()));
        facts++;
        first = first == 0 ? fact.position() : first;
        last = fact.position();
        if (entries.size() >= LARGE) {
            end();
        }
    }

    /** Writes what has gathered. */
    void end() throws IOException {
        if (entries.size() > 0) {
            parts++;
            archive.add("entries/%06d.txt".formatted(parts), entries.toByteArray());
            archive.add("index/%06d.csv".formatted(parts), index.toString().getBytes(UTF_8));
            entries.reset();
            index.setLength(0);
        }
    }

    /** How many there are, borders too. */
    long facts() {
        return facts;
    }

    /** 0 where there is none. */
    long first() {
        return first;
    }

    /** 0 where there is none. */
    long last() {
        return last;
    }

    /** The kinds of events there are, by name. */
    Set<EventShape> shapes() {
        return shapes;
    }

    /** The first facts, as rows of a page. */
    String page() {
        return page.toString();
    }

    /** Whether the page shows them all. */
    boolean fitsOnThePage() {
        return facts <= ON_THE_PAGE;
    }
}
