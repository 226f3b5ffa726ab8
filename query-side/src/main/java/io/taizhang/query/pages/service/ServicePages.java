package io.taizhang.query.pages.service;

import static io.taizhang.query.pages.Column.count;
import static io.taizhang.query.pages.Column.day;
import static io.taizhang.query.pages.Column.money;
import static io.taizhang.query.pages.Column.plain;
import static io.taizhang.query.pages.Column.state;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.unit;
import static io.taizhang.query.pages.Column.word;
import static io.taizhang.query.pages.Filter.choice;

import io.taizhang.api.Role;
import io.taizhang.api.service.ServiceKind;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.FactLine;
import io.taizhang.query.pages.Filter;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.InNavigation;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Offers;
import io.taizhang.query.pages.Schedule;
import io.taizhang.query.pages.Section;
import io.taizhang.query.pages.UnitNames;
import io.taizhang.query.service.TermState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.node.ObjectNode;

/** 购买服务: what is bought from others, and whether it is delivered. */
@Controller
class ServicePages implements InNavigation {
    private static final String LEDGER = "service-ledger";

    private static final Listing TERMS = Listing.of(LEDGER)
            .columns(
                    text("name").linked("/service/{contractId}").always(),
                    word("kind", ServiceKind.class),
                    unit("unitId"),
                    plain("term"),
                    day("startsOn"),
                    day("endsOn").always(),
                    state("state", TermState.class),
                    count("deliveries"),
                    count("averageScore"),
                    money("feeFen").always())
            .filters(choice("kind", ServiceKind.class), choice("state", TermState.class), Filter.on())
            .sorted("endsOn")
            .begins("service/sign-contract", "service.none");

    private final Lists lists;
    private final Details details;
    private final Offers offers;
    private final UnitNames units;

    ServicePages(Lists lists, Details details, Offers offers, UnitNames units) {
        this.lists = lists;
        this.details = details;
        this.offers = offers;
        this.units = units;
    }

    @Override
    public Section section() {
        return Section.SERVICE;
    }

    /** Contracts that end within thirty days and are not renewed. */
    @Override
    public long needs(Frame frame) {
        return frame.holds(Role.OFFICIAL) ? lists.count(frame, LEDGER, Map.of("state", TermState.ENDING.name())) : 0;
    }

    @GetMapping("/service")
    String contracts(Frame frame, Model page) {
        LocalDate today = details.today(frame);
        List<Contract> contracts =
                Contract.all(details.rows(frame, LEDGER, Details.ALWAYS, Map.of(), "startsOn"), today, frame.words());
        Schedule schedule = schedule(contracts, today);
        page.addAttribute("schedule", schedule);
        page.addAttribute(
                "lines",
                contracts.stream().map(contract -> contract.on(schedule, frame)).toList());
        page.addAttribute(
                "soon",
                contracts.stream()
                        .filter(Contract::endsSoon)
                        .map(contract -> contract.on(schedule, frame))
                        .toList());
        page.addAttribute("table", lists.read(frame, TERMS));
        page.addAttribute(
                "actions",
                offers.on(frame, "service", Map.of("unitId", frame.unitId()))
                        .add("sign-contract")
                        .list());
        return "service/contracts";
    }

    private static Schedule schedule(List<Contract> contracts, LocalDate today) {
        return new Schedule(today, today, today)
                .including(contracts.stream().flatMap(contract -> Stream.of(contract.firstDay(), contract.lastDay())));
    }

    @GetMapping("/service/{contractId}")
    String contract(Frame frame, @PathVariable String contractId, Model page) {
        LocalDate today = details.today(frame);
        List<ObjectNode> rows = terms(frame, contractId);
        Contract contract = Contract.all(rows, today, frame.words()).getFirst();
        List<ObjectNode> told = told(frame, contract);
        page.addAttribute("contract", contract);
        page.addAttribute("times", new ContractTimes(contract, told, today, frame.words()));
        page.addAttribute(
                "beneficiaries",
                contract.beneficiaryUnitIds().stream().map(units::of).toList());
        page.addAttribute("funds", funds(contract));
        List<FactLine> facts = details.lines(frame, told);
        page.addAttribute("facts", facts);
        boolean over = contract.isOver();
        page.addAttribute(
                "actions",
                offers.on(frame, "service", Map.of("contractId", contractId))
                        .add("record-delivery")
                        .add("assess-performance")
                        .when(!contract.terminated(), "renew-contract")
                        .when(!over, "terminate-contract")
                        .list());
        return "service/contract";
    }

    /** @throws QueryRefusal where there is no such contract for this reader at that time */
    private List<ObjectNode> terms(Frame frame, String contractId) {
        List<ObjectNode> terms = details.standing(frame, LEDGER, Map.of("contractId", contractId), "term");
        if (terms.isEmpty()) {
            throw new QueryRefusal(Refused.UNKNOWN_ROW, LEDGER, contractId);
        }
        return terms;
    }

    /** Of all its terms: one that renews a term is told of both. */
    private List<ObjectNode> told(Frame frame, Contract contract) {
        Map<Long, ObjectNode> byPosition = new TreeMap<>();
        for (Term term : contract.terms()) {
            details.told(frame, LEDGER, contract.id() + "/" + term.number())
                    .forEach(fact -> byPosition.put(fact.path("position").longValue(), fact));
        }
        return List.copyOf(byPosition.values());
    }

    /** A fund that bears the fee of some term. */
    record Fund(String id, String name) {}

    private List<Fund> funds(Contract contract) {
        return contract.terms().stream()
                .flatMap(term -> Stream.ofNullable(term.fundId()))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(id -> new Fund(id, details.name("fund-balance", id, "title")))
                .toList();
    }
}
