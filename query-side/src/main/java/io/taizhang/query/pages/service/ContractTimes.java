package io.taizhang.query.pages.service;

import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Schedule;
import io.taizhang.query.pages.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A contract's times one under the other: what was agreed, for which times it was delivered, and how those were judged.
 *
 * @param told its facts, in the ledger's order
 */
record ContractTimes(Contract contract, List<ObjectNode> told, LocalDate today, Words words) {

    /**
     * A delivery or an assessment.
     *
     * @param at where its time begins, from 0 to 100
     */
    record Span(String from, String to, double at, double width, String text, String enteredOn, String by) {}

    /** Wide enough for the page's day, too. */
    public Schedule schedule() {
        return new Schedule(contract.firstDay(), contract.lastDay(), today).including(Stream.of(today));
    }

    public List<Term.Bar> terms() {
        return contract.terms().stream().map(term -> term.on(schedule())).toList();
    }

    public List<Span> deliveries() {
        return spans(
                "service.DeliveryRecorded",
                event -> words.count(event.path("quantity").asDecimal(BigDecimal.ZERO)) + " "
                        + event.path("unit").asString());
    }

    public List<Span> assessments() {
        return spans(
                "service.PerformanceAssessed",
                event -> words.text(
                        "service.score.of", words.count(event.path("score").asDecimal(BigDecimal.ZERO))));
    }

    private List<Span> spans(String type, Function<JsonNode, String> text) {
        Schedule schedule = schedule();
        List<Span> spans = new ArrayList<>();
        for (ObjectNode fact : told) {
            if (fact.path("type").asString().equals(type)) {
                JsonNode event = fact.path("event");
                LocalDate from =
                        LocalDate.parse(event.path("period").path("startsOn").asString());
                LocalDate to =
                        LocalDate.parse(event.path("period").path("endsOn").asString());
                spans.add(new Span(
                        from.toString(),
                        to.toString(),
                        schedule.at(from),
                        schedule.width(from, to),
                        text.apply(event),
                        Details.dayOf(fact).toString(),
                        fact.path("actorId").asString()));
            }
        }
        return spans;
    }
}
