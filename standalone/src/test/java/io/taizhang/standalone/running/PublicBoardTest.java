package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The board's bytes, held against everything in the sample that is not public. */
@ExtendWith(SampleOffice.class)
class PublicBoardTest {
    private Office office;
    private String board;

    @BeforeEach
    void look(Office office) {
        this.office = office;
        this.board = seen("/board") + seen("/board?language=en");
    }

    private String seen(String path) {
        Office.Answer answer = Citizen.of(office).see(path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void whatIsPublicStandsThere() {
        String merchant = nameOf(
                "merchant-register",
                rows("flag-board", "&colour=RED")
                        .findFirst()
                        .orElseThrow()
                        .path("merchantId")
                        .stringValue());
        String work = rows("renovation-spending", "&stage=IMPLEMENTATION&sort=-paidFen")
                .findFirst()
                .orElseThrow()
                .path("title")
                .stringValue();
        assertThat(board)
                .contains(merchant, work, "href=\"/snapshot\"", "href=\"/snapshot/track\"", "已支付", "Red flags");
    }

    @Test
    void noPersonAndNoHouseholdIsNamed() {
        Set<String> names = new TreeSet<>();
        Stream.concat(rows("honour-roll", "&kind=PERSON"), rows("honour-roll", "&kind=HOUSEHOLD"))
                .forEach(row -> {
                    names.add(row.path("personalName").stringValue());
                    names.add(row.path("candidate").stringValue());
                });
        rows("post-register", "")
                .map(row -> row.path("holder"))
                .filter(JsonNode::isString)
                .forEach(holder -> names.add(holder.stringValue()));
        assertThat(names).hasSizeGreaterThan(5);
        assertThat(names).allSatisfy(name -> assertThat(board).doesNotContain(name));
    }

    @Test
    void noBlackFlagIsThereWhetherPublishedOrNot() {
        // A merchant's name may stand there for an honour or a red flag of its own.
        Set<String> black = new TreeSet<>();
        rows("flag-board", "&colour=BLACK")
                .forEach(row -> black.add(row.path("flagId").stringValue()));
        assertThat(black).hasSizeGreaterThan(1);
        assertThat(black).allSatisfy(flag -> assertThat(board).doesNotContain(flag));
        assertThat(board).doesNotContain("黑旗", "lack flag", "BLACK");
    }

    @Test
    void noCaseAndNoAnswerIsTold() {
        Set<String> told = new TreeSet<>();
        rows("case-desk", "").forEach(row -> {
            told.add(row.path("caseId").stringValue());
            told.add(row.path("description").stringValue());
        });
        assertThat(told).isNotEmpty().allSatisfy(words -> assertThat(board).doesNotContain(words));
        assertThat(board).doesNotContain("answers", "tokensIssued");
    }

    @Test
    void noFactAndNoAccountIsTold() {
        Set<String> actors = new TreeSet<>();
        for (JsonNode fact : office.facts()) {
            actors.add(fact.path("actorId").stringValue());
        }
        assertThat(actors).contains("official", "approver");
        assertThat(actors).allSatisfy(actor -> assertThat(board).doesNotContainPattern("\\b" + actor + "\\b"));
        assertThat(board).doesNotContain("/why/", "/api/", "<script", "data-", "#1", "position");
    }

    @Test
    void whoeverLooksGetsNoSession() {
        assertThat(Citizen.of(office).see("/board").header("Set-Cookie")).doesNotContain("taizhang");
    }

    private Stream<JsonNode> rows(String view, String filters) {
        return StreamSupport.stream(
                office.see("/api/views/" + view + "?size=500" + filters)
                        .path("items")
                        .spliterator(),
                false);
    }

    private String nameOf(String view, String key) {
        return office.see("/api/views/" + view + "/" + key).path("name").stringValue();
    }
}
