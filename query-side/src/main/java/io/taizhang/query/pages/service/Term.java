package io.taizhang.query.pages.service;

import io.taizhang.query.pages.Schedule;
import io.taizhang.query.pages.Words;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A term of a contract: what was agreed, and what was delivered of it. */
record Term(ObjectNode row, LocalDate today, Words words) {
    /** From how many days before its last one on a term is about to end. */
    private static final int SOON = 30;

    String contractId() {
        return row.path("contractId").asString();
    }

    public int number() {
        return row.path("term").intValue();
    }

    LocalDate first() {
        return LocalDate.parse(row.path("startsOn").asString());
    }

    LocalDate last() {
        return LocalDate.parse(row.path("endsOn").asString());
    }

    public String from() {
        return first().toString();
    }

    public String to() {
        return last().toString();
    }

    /** Terms that are over, whatever was said of them, and those to come are told by the day the page stands at. */
    public String mark() {
        String state = row.path("state").asString();
        if (state.equals("TERMINATED") || state.equals("EXPIRED")) {
            return state.toLowerCase(Locale.ROOT);
        }
        if (today.isBefore(first())) {
            return "to-come";
        }
        if (today.isAfter(last())) {
            return "over";
        }
        return state.equals("ENDING") ? "ending" : "in-term";
    }

    public String state() {
        return words.text("service.term." + mark());
    }

    /** Whether it runs on the day the page stands at. */
    boolean inTerm() {
        return mark().equals("in-term") || mark().equals("ending");
    }

    boolean endsSoon() {
        return inTerm() && !today.plusDays(SOON).isBefore(last());
    }

    public String fee() {
        return words.wan(row.path("feeFen").longValue());
    }

    public String exactFee() {
        return words.yuan(row.path("feeFen").longValue());
    }

    long feeFen() {
        return row.path("feeFen").longValue();
    }

    public long deliveries() {
        return row.path("deliveries").longValue();
    }

    /** Each in the unit it is counted in. */
    public String delivered() {
        String sums = row.path("delivered")
                .propertyStream()
                .map(entry -> words.count(entry.getValue().asDecimal()) + " " + entry.getKey())
                .collect(Collectors.joining("、"));
        return sums.isEmpty() ? "—" : sums;
    }

    public String score() {
        return row.path("averageScore").isNumber()
                ? words.count(row.path("averageScore").decimalValue())
                : "—";
    }

    public @Nullable String fundId() {
        return row.path("fundId").isString() ? row.path("fundId").stringValue() : null;
    }

    public @Nullable String why() {
        return row.path("why").isString() ? row.path("why").stringValue() : null;
    }

    /**
     * As a bar over time.
     *
     * @param at where it begins, from 0 to 100
     * @param about what is read of it
     */
    record Bar(double at, double width, String mark, boolean delivered, String about) {}

    Bar on(Schedule schedule) {
        return new Bar(
                schedule.at(first()),
                schedule.width(first(), last()),
                mark(),
                deliveries() > 0,
                words.text("service.bar", number(), from(), to(), state(), delivered()));
    }
}
