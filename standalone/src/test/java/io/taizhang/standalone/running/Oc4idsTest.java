package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.standalone.running.Office.Answer;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The projects of the sample office as the infrastructure data standard has them. */
@ExtendWith(SampleOffice.class)
class Oc4idsTest {

    private static JsonNode projects(Office office, String path) {
        Answer answer = office.get("official", path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("projects");
    }

    @Test
    void allProjectsValidateAgainstTheStandardsOwnSchema(Office office) {
        Oc4ids standard = Oc4ids.reference();
        Answer answer = office.get("official", "/api/oc4ids/projects");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(standard.errorsIn(answer.body())).isEmpty();
        assertThat(answer.json().path("projects").size())
                .isEqualTo(office.see("/api/views/renovation-progress?size=1")
                        .path("total")
                        .intValue());
    }

    @Test
    void whatIsNoPackageFailsTheValidation(Office office) {
        Oc4ids standard = Oc4ids.reference();
        String problem = office.get("official", "/api/oc4ids/projects/no-such").body();
        String whole = office.get("official", "/api/oc4ids/projects").body();
        assertThat(standard.errorsIn(whole.replaceFirst("\"status\":\"[a-z]+\"", "\"status\":\"begun\"")))
                .isNotEmpty();
        assertThat(standard.errorsIn(whole.replaceFirst("\"publishedDate\":\"[^\"]+\"", "\"publishedDate\":\"today\"")))
                .isNotEmpty();
        assertThat(standard.errorsIn(problem)).as("a problem is no package").isNotEmpty();
    }

    @Test
    void everyCodeStandsInItsCodelist(Office office) {
        Oc4ids standard = Oc4ids.reference();
        for (JsonNode project : projects(office, "/api/oc4ids/projects")) {
            assertThat(project.path("status").stringValue()).isIn(standard.codes("projectStatus"));
            assertThat(project.path("type").stringValue()).isIn(standard.codes("projectType"));
            assertThat(standard.codes("projectSector")).containsAll(Oc4ids.texts(project.path("sector")));
            project.path("parties")
                    .forEach(party ->
                            assertThat(standard.codes("partyRole")).containsAll(Oc4ids.texts(party.path("roles"))));
            project.path("documents")
                    .forEach(
                            document -> assertThat(document.path("documentType").stringValue())
                                    .isIn(standard.codes("documentType")));
            for (JsonNode process : project.path("contractingProcesses")) {
                JsonNode summary = process.path("summary");
                assertThat(summary.path("status").stringValue()).isIn(standard.codes("contractingProcessStatus"));
                summary.path("modifications")
                        .forEach(change ->
                                assertThat(change.path("type").stringValue()).isIn(standard.codes("modificationType")));
            }
        }
    }

    @Test
    void aProjectsMoneyIsThatOfItsRow(Office office) {
        JsonNode rows = office.see("/api/views/renovation-spending?unit=xinhualu&size=500")
                .path("items");
        assertThat(rows).isNotEmpty();
        for (JsonNode row : rows) {
            JsonNode project = projects(
                            office,
                            "/api/oc4ids/projects/" + row.path("projectId").stringValue())
                    .get(0);
            assertThat(fen(project.at("/budget/amount")))
                    .isEqualTo(row.path("estimateFen").longValue());
            long paid = project.path("contractingProcesses")
                    .valueStream()
                    .flatMap(process -> process.at("/summary/transactions").valueStream())
                    .mapToLong(transaction -> fen(transaction.path("value")))
                    .sum();
            assertThat(paid).isEqualTo(row.path("paidFen").longValue());
        }
    }

    private static long fen(JsonNode value) {
        return value.path("amount").asDecimal(BigDecimal.ZERO).movePointRight(2).longValueExact();
    }

    @Test
    void onlyWhatTheReaderMaySeeIsDisclosedAndNobodyByName(Office office) {
        Answer own = office.get("official-xinhualu", "/api/oc4ids/projects");
        assertThat(own.json()
                        .path("projects")
                        .valueStream()
                        .map(project -> project.at("/publicAuthority/id").stringValue()))
                .allSatisfy(unit -> assertThat(unit).startsWith("unit-xinhualu"));
        assertThat(office.get("official-xinhualu", "/api/oc4ids/projects?unit=jichenglu")
                        .status())
                .isEqualTo(403);
        assertThat(office.get("official-xinhualu", "/api/oc4ids/projects/jichenglu-road-01")
                        .status())
                .isEqualTo(403);
        assertThat(office.get("official", "/api/oc4ids/projects/no-such").status())
                .isEqualTo(404);
        assertThat(office.get("official", "/api/oc4ids/projects?colour=red").status())
                .isEqualTo(400);
        for (String secret : List.of("ciphertext", "actorId", "\"official", "\"approver", "\"inspector", "\"finance")) {
            assertThat(own.body()).doesNotContain(secret);
        }
        assertThat(own.json().at("/publisher/name").stringValue()).contains("SAMPLE");
    }
}
