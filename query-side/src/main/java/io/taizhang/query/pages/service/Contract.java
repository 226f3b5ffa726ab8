package io.taizhang.query.pages.service;

import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Schedule;
import io.taizhang.query.pages.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A contract with its terms.
 *
 * @param terms in their order, at least one
 * @param today when the page stands
 */
record Contract(List<Term> terms, LocalDate today, Words words) {

    /** @param rows of {@code service-ledger}, of whatever contracts */
    static List<Contract> all(List<ObjectNode> rows, LocalDate today, Words words) {
        Map<String, List<Term>> byContract = new LinkedHashMap<>();
        rows.forEach(row -> byContract
                .computeIfAbsent(row.path("contractId").asString(), _ -> new ArrayList<>())
                .add(new Term(row, today, words)));
        return byContract.values().stream()
                .map(terms -> new Contract(
                        terms.stream()
                                .sorted(Comparator.comparingInt(Term::number))
                                .toList(),
                        today,
                        words))
                .sorted(Comparator.comparing(Contract::isOver).thenComparing(Contract::lastDay))
                .toList();
    }

    private Term latest() {
        return terms.getLast();
    }

    /** The term that runs; the last one where none does. */
    private Term current() {
        return running().orElse(latest());
    }

    Optional<Term> running() {
        return terms.stream().filter(Term::inTerm).findFirst();
    }

    public String id() {
        return latest().contractId();
    }

    public String provider() {
        return latest().row().path("name").asString();
    }

    public String kind() {
        return words.of("ServiceKind", latest().row().path("kind").asString());
    }

    public String unitId() {
        return latest().row().path("unitId").asString();
    }

    public List<String> beneficiaryUnitIds() {
        return latest().row()
                .path("beneficiaryUnitIds")
                .valueStream()
                .map(unit -> unit.asString())
                .toList();
    }

    LocalDate firstDay() {
        return terms.getFirst().first();
    }

    LocalDate lastDay() {
        return latest().last();
    }

    public String until() {
        return lastDay().toString();
    }

    /** Whether nothing of it runs or is to come. */
    public boolean isOver() {
        return latest().mark().equals("terminated") || latest().mark().equals("expired") || today.isAfter(lastDay());
    }

    public boolean terminated() {
        return latest().mark().equals("terminated");
    }

    /** Whether its last term is about to end and no other follows. */
    public boolean endsSoon() {
        return latest().endsSoon();
    }

    public long daysLeft() {
        return ChronoUnit.DAYS.between(today, lastDay());
    }

    public String mark() {
        return endsSoon() ? "ending" : current().mark();
    }

    public String state() {
        return endsSoon()
                ? words.text("service.ends-in", daysLeft())
                : current().state();
    }

    public String fee() {
        return words.wan(allFen());
    }

    public String exactFee() {
        return words.yuan(allFen());
    }

    private long allFen() {
        return terms.stream().mapToLong(Term::feeFen).sum();
    }

    public long deliveries() {
        return terms.stream().mapToLong(Term::deliveries).sum();
    }

    /** Of the latest term that was assessed. */
    public String score() {
        return terms.reversed().stream()
                .map(Term::score)
                .filter(score -> !score.equals("—"))
                .findFirst()
                .orElse("—");
    }

    /** As a line of the drawing. */
    record Line(Contract contract, String href, List<Term.Bar> bars) {}

    Line on(Schedule schedule, Frame frame) {
        return new Line(
                this,
                frame.to("/service/" + Address.step(id())).toString(),
                terms.stream().map(term -> term.on(schedule)).toList());
    }
}
