package io.taizhang.query.oc4ids;

import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Evidence;
import io.taizhang.api.Provenance;
import io.taizhang.api.renovation.FundLine;
import io.taizhang.api.renovation.ProcurementMethod;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationEvent.AccountSettled;
import io.taizhang.api.renovation.RenovationEvent.ContractAwarded;
import io.taizhang.api.renovation.RenovationEvent.EstimateRevised;
import io.taizhang.api.renovation.RenovationEvent.IncludedInPlan;
import io.taizhang.api.renovation.RenovationEvent.PaymentMade;
import io.taizhang.api.renovation.RenovationEvent.PaymentRequested;
import io.taizhang.api.renovation.RenovationEvent.PaymentReversed;
import io.taizhang.api.renovation.RenovationEvent.ProjectApproved;
import io.taizhang.api.renovation.RenovationEvent.ProjectCancelled;
import io.taizhang.api.renovation.RenovationEvent.VariationApproved;
import io.taizhang.api.renovation.RenovationEvent.WorksCompleted;
import io.taizhang.api.renovation.RenovationEvent.WorksRejected;
import io.taizhang.api.renovation.RenovationEvent.WorksStarted;
import io.taizhang.api.renovation.Stage;
import io.taizhang.api.renovation.VariationKind;
import io.taizhang.ledger.Fact;
import io.taizhang.query.testing.Facts;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DisclosureTest {
    private static final Names NAMES = new Names() {
        @Override
        public Optional<String> unit(String unitId) {
            return Optional.of("示例街道");
        }

        @Override
        public Optional<String> place(String placeId) {
            return Optional.empty();
        }
    };

    private final Disclosure disclosure =
            new Disclosure(NAMES, URI.create("https://ledger.example/api/oc4ids/projects"));
    private long position;

    private void told(Facts fact) {
        disclosure.fold(fact.at(++position));
    }

    private JsonNode contractAwarded() {
        told(fact(new IncludedInPlan("p1", "xinhualu", ProjectKind.ROAD, null, "示例路", List.of("a", "a"), 2021)));
        told(fact(new ProjectApproved("p1", ProjectKind.ROAD, 900_00, List.of(new FundLine("f1", 900_00))))
                .occurred("2021-02-01"));
        told(fact(new ContractAwarded(
                        "p1",
                        "c1",
                        "示例承包商",
                        800_00,
                        LocalDate.of(2021, 3, 1),
                        LocalDate.of(2021, 6, 1),
                        ProcurementMethod.OPEN))
                .occurred("2021-02-10"));
        return disclosure.project();
    }

    @Test
    void contractIsAContractingProcess() {
        JsonNode summary = contractAwarded().at("/contractingProcesses/0/summary");

        assertThat(summary.at("/tender/procurementMethod").stringValue()).isEqualTo("open");
        assertThat(summary.at("/contractValue/amount").decimalValue()).isEqualByComparingTo("800.00");
        assertThat(summary.at("/contractPeriod/endDate").stringValue()).isEqualTo("2021-06-01T00:00:00+08:00");
        assertThat(summary.path("status").stringValue()).isEqualTo("active");
        assertThat(summary.at("/suppliers/0/name").stringValue()).isEqualTo("示例承包商");
    }

    @Test
    void variationsAreModificationsWithWhatWasBefore() {
        contractAwarded();
        told(fact(new VariationApproved("p1", "c1", VariationKind.VALUE, "80000", "85000", "管线", 50_00)));
        told(fact(new VariationApproved("p1", "c1", VariationKind.DURATION, "2021-06-01", "2021-07-01", "雨季", 0)));
        told(fact(new VariationApproved("p1", "c1", VariationKind.SCOPE, "沥青", "透水砖", "排水", 0)));

        JsonNode changes = disclosure.project().at("/contractingProcesses/0/summary/modifications");

        assertThat(changes.valueStream().map(change -> change.path("type").stringValue()))
                .containsExactly("value", "duration", "scope");
        assertThat(changes.at("/0/oldContractValue/amount").decimalValue()).isEqualByComparingTo("800");
        assertThat(changes.at("/0/newContractValue/amount").decimalValue()).isEqualByComparingTo("850");
        assertThat(changes.at("/1/oldContractPeriod/endDate").stringValue()).startsWith("2021-06-01");
        assertThat(changes.at("/1/newContractPeriod/endDate").stringValue()).startsWith("2021-07-01");
    }

    @Test
    void moneyPaidAndMoneyBackAreTransactions() {
        contractAwarded();
        told(fact(new EstimateRevised("p1", 900_00, 950_00, List.of(new FundLine("f1", 950_00)), "管线")));
        told(fact(new PaymentRequested("p1", "y1", "c1", "f1", 300_00, "示例承包商")));
        told(fact(new PaymentMade("p1", ProjectKind.ROAD, "y1", "c1", "f1", 300_00, "v1")));
        told(fact(
                new PaymentReversed("p1", ProjectKind.ROAD, "y1", "c1", "f1", 300_00, LocalDate.of(2021, 1, 1), "错付")));
        told(fact(new AccountSettled("p1", 0, 0, false)));

        JsonNode project = disclosure.project();

        assertThat(project.at("/budget/amount/amount").decimalValue()).isEqualByComparingTo("950");
        JsonNode summary = project.at("/contractingProcesses/0/summary");
        assertThat(summary.path("transactions")
                        .valueStream()
                        .map(one -> one.at("/value/amount").decimalValue().intValueExact()))
                .containsExactly(300, -300);
        assertThat(summary.path("status").stringValue()).isEqualTo("closed");
        assertThat(summary.at("/finalValue/amount").decimalValue()).isEqualByComparingTo("0");
        assertThat(project.path("parties")
                        .valueStream()
                        .filter(party -> party.path("name").stringValue().equals("示例承包商")))
                .singleElement()
                .satisfies(party -> assertThat(party.path("roles").toString()).isEqualTo("[\"payee\",\"supplier\"]"));
        assertThat(project.toString()).as("why it was reversed").doesNotContain("错付", "official");
    }

    @Test
    void worksThatWereRejectedAreGoneOnWith() {
        contractAwarded();
        told(fact(new WorksStarted("p1", ProjectKind.ROAD)).occurred("2021-03-01"));
        told(fact(new WorksCompleted("p1", ProjectKind.ROAD)).occurred("2021-05-01"));
        told(fact(new WorksRejected("p1", ProjectKind.ROAD, List.of("井盖"))).occurred("2021-05-02"));

        JsonNode project = disclosure.project();

        assertThat(project.path("status").stringValue()).isEqualTo("implementation");
        assertThat(project.at("/implementationPeriod/startDate").stringValue()).startsWith("2021-03-01");
        assertThat(project.path("implementationPeriod").has("endDate")).isFalse();
        assertThat(project.has("completionPeriod")).isFalse();
        told(fact(new ProjectCancelled("p1", ProjectKind.ROAD, Stage.IMPLEMENTATION, "撤销")));
        assertThat(disclosure.project().path("status").stringValue()).isEqualTo("cancelled");
    }

    @Test
    void documentsCitedHaveAddresses() {
        contractAwarded();
        Fact approval =
                fact(new ProjectApproved("p1", ProjectKind.ROAD, 1, List.of())).at(++position);
        disclosure.fold(citing(approval, new Evidence("批复", null, "a".repeat(64))));
        disclosure.fold(citing(approval, new Evidence("公示", "https://示例.cn/公示.pdf", "b".repeat(64))));
        disclosure.fold(citing(approval, new Evidence("坏", "http://a b", "c".repeat(64))));

        JsonNode documents = disclosure.project().path("documents");

        assertThat(documents.at("/0/url").stringValue())
                .isEqualTo("https://ledger.example/api/evidence/" + "a".repeat(64));
        assertThat(documents.at("/0/documentType").stringValue()).isEqualTo("budgetApproval");
        assertThat(documents.at("/1/url").stringValue()).matches("\\p{ASCII}+");
        assertThat(documents.get(2).has("url")).isFalse();
    }

    private static Fact citing(Fact fact, Evidence evidence) {
        Provenance told = fact.provenance();
        Provenance citing = new Provenance(
                told.actorId(),
                told.role(),
                told.actorUnitId(),
                told.unitPath(),
                told.commandId(),
                told.correlationId(),
                told.causationId(),
                told.occurredAt(),
                told.reason(),
                List.of(evidence),
                told.bodyDigest());
        return new Fact(
                fact.position(),
                fact.eventId(),
                fact.stream(),
                fact.sequence(),
                fact.type(),
                fact.revision(),
                fact.recordedAt(),
                fact.event(),
                citing);
    }
}
