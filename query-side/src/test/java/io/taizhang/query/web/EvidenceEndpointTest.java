package io.taizhang.query.web;

import static io.taizhang.api.fund.FundPurpose.RENOVATION;
import static io.taizhang.api.fund.FundSource.CITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Evidence;
import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Provenance;
import io.taizhang.api.Role;
import io.taizhang.api.Sealed;
import io.taizhang.api.flag.FlagEvent.ImprovementRecorded;
import io.taizhang.api.fund.FundEvent.FundOpened;
import io.taizhang.api.organisation.OrganisationEvent.PostFilled;
import io.taizhang.ledger.evidence.EvidencePlace;
import io.taizhang.ledger.evidence.StoredEvidence;
import io.taizhang.ledger.evidence.Upload;
import io.taizhang.ledger.testing.TestLedger;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EvidenceEndpointTest {
    private static final Instant NEW_YEAR = Instant.parse("2021-01-01T00:00:00Z");

    @TempDir
    static Path folder;

    private static TestLedger ledger;
    private static QuerySide side;

    @BeforeAll
    static void office() {
        ledger = TestLedger.sample(NEW_YEAR);
        side = new QuerySide(ledger);
        new Office(side).units();
    }

    @AfterAll
    static void close() {
        side.close();
        ledger.close();
    }

    @Test
    void whoIsToldOfAFactReadsWhatItRestsOn() throws IOException {
        StoredEvidence paper = paper("voucher");
        cite("fund/f1", new FundOpened("f1", "xinhualu", "Roads", 2021, RENOVATION, CITY), paper);
        assertThat(readers(paper)).containsExactly("official", "viewer", "auditor", "official-xinhualu");
        assertThat(side.get("official", paper.uri()).body()).isEqualTo("voucher");
    }

    @Test
    void whatShowsPeopleIsForThoseWhoSeePersonalDataOnly() throws IOException {
        StoredEvidence paper = paper("letter of appointment");
        cite("post/p1", new PostFilled("p1", "xinhualu", new Sealed("holder", "…")), paper);
        assertThat(readers(paper)).containsExactly("official", "auditor", "official-xinhualu");
    }

    @Test
    void whatIsToldInsideTheOfficeOnlyLeadsNobodyElseToItsEvidence() throws IOException {
        StoredEvidence paper = paper("black flag");
        cite("flag/f1", new ImprovementRecorded("f1", "s-2021", "m1"), paper);
        assertThat(readers(paper)).containsExactly("official", "auditor", "official-xinhualu");
    }

    @Test
    void onePublicFactIsEnoughAndWhatNoFactRestsOnIsReadByWhoHandedItIn() throws IOException {
        StoredEvidence paper = paper("both");
        cite("post/p2", new PostFilled("p2", "xinhualu", new Sealed("holder", "…")), paper);
        cite("fund/f2", new FundOpened("f2", "minghu", "Lifts", 2021, RENOVATION, CITY), paper, "demo/minghu");
        assertThat(readers(paper))
                .containsExactly("official", "viewer", "auditor", "official-minghu", "official-xinhualu");

        StoredEvidence draft = paper("draft");
        assertThat(readers(draft)).isEmpty();
        keep("draft", "text/plain", "official-minghu");
        assertThat(readers(draft)).containsExactly("official-minghu");
    }

    @Test
    void whoSeesNoPersonalDataOpensNothingByCitingItUnlessItIsKeptFromNobody() throws IOException {
        StoredEvidence letter = paper("known by its digest");
        cite("post/p3", new PostFilled("p3", "xinhualu", new Sealed("holder", "…")), letter);
        cite("fund/f3", new FundOpened("f3", "demo", "Posts", 2021, RENOVATION, CITY), letter, "demo", "viewer");
        assertThat(readers(letter)).containsExactly("official", "auditor", "official-xinhualu");

        StoredEvidence voucher = paper("a colleague's voucher");
        cite("fund/f4", new FundOpened("f4", "demo", "Lamps", 2021, RENOVATION, CITY), voucher, "demo", "viewer");
        assertThat(readers(voucher)).containsExactly("official", "viewer", "auditor");
    }

    @Test
    void strangersLearnNoMoreThanOfWhatIsNotThere() throws IOException {
        StoredEvidence draft = paper("secret");
        for (String address : List.of(draft.uri(), "/api/evidence/" + "0".repeat(64), "/api/evidence/nothing")) {
            assertThat(problem(side.get("official", address), 404)).isEqualTo("/problems/unknown-evidence");
            assertThat(problem(side.get("official", address + "/thumbnail"), 404))
                    .isEqualTo("/problems/unknown-evidence");
        }
        assertThat(problem(side.get("nobody", draft.uri()), 401)).isEqualTo("/problems/unauthenticated");
    }

    @Test
    void browsersAreToldToShowItAndToRunNothing() throws IOException {
        StoredEvidence paper = cited("headers", "application/pdf");
        HttpResponse<String> answer = side.get("official", paper.uri());
        assertThat(answer.headers().map())
                .containsEntry("content-type", List.of("application/pdf"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("content-security-policy", List.of("default-src 'none'; sandbox"))
                .containsEntry("cache-control", List.of("private, no-cache"))
                .containsEntry("etag", List.of('"' + paper.sha256().hex() + '"'));
        assertThat(answer.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment; filename=\"")
                .endsWith(".pdf\"");

        HttpResponse<String> again = side.send(side.request("official", paper.uri())
                .header("If-None-Match", answer.headers().firstValue("etag").orElseThrow()));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(side.send(side.request("official-minghu", paper.uri()).header("If-None-Match", "\"*\""))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsGoneOrAlteredIsReportedInBothLanguagesAndNotShown() throws IOException {
        StoredEvidence gone = cited("gone", "text/plain");
        StoredEvidence altered = cited("altered", "text/plain");
        Files.delete(fileOf(gone));
        Files.writeString(fileOf(altered), "alteres");

        assertThat(problem(side.get("official", gone.uri()), 500)).isEqualTo("/problems/evidence-missing");
        HttpResponse<String> refused = side.get("official", altered.uri());
        assertThat(problem(refused, 500)).isEqualTo("/problems/evidence-altered");
        assertThat(refused.body()).doesNotContain("alteres").contains("改动");
        assertThat(refused.headers().firstValue("etag")).isEmpty();
        assertThat(side.send(side.request("official", altered.uri()).header("Accept-Language", "en"))
                        .body())
                .contains("no longer what was handed in");

        JsonNode sweep = side.ask("auditor", "/api/audit/evidence");
        assertThat(texts(sweep.get("missing"))).contains(gone.sha256().hex());
        assertThat(texts(sweep.get("altered"))).containsExactly(altered.sha256().hex());

        keep("gone", "text/plain", "somebody");
        keep("altered", "text/plain", "somebody");
        assertThat(texts(side.ask("auditor", "/api/audit/evidence").get("altered")))
                .isEmpty();
        assertThat(side.get("official", gone.uri()).body()).isEqualTo("gone");
    }

    @Test
    void storeThatCannotBeReadIsSaidToBeAway() throws IOException {
        StoredEvidence paper = cited("away", "text/plain");
        Path kept = fileOf(paper);
        Files.delete(kept);
        Files.createDirectory(kept);
        assertThat(problem(side.get("official", paper.uri()), 503)).isEqualTo("/problems/evidence-unreadable");
        Files.delete(kept);
        keep("away", "text/plain", "somebody");
    }

    @Test
    void sweepGoesOnPageByPageAndIsForAuditorsOfTheTopUnit() throws IOException {
        cited("one", "text/plain");
        cited("two", "text/plain");
        JsonNode first = side.ask("auditor", "/api/audit/evidence?limit=1");
        assertThat(first.get("checked").asInt()).isEqualTo(1);
        JsonNode second = side.ask(
                "auditor",
                "/api/audit/evidence?limit=1&after=" + first.get("next").asString());
        assertThat(second.get("next")).isNotEqualTo(first.get("next"));
        assertThat(problem(side.get("official", "/api/audit/evidence"), 403)).isEqualTo("/problems/not-allowed");
        assertThat(problem(side.get("admin-minghu", "/api/audit/evidence"), 403))
                .isEqualTo("/problems/top-unit-only");
        assertThat(problem(side.get("auditor", "/api/audit/evidence?after=x"), 400))
                .isEqualTo("/problems/bad-parameter");
    }

    @Test
    void thumbnailIsSmallAndOnlyOfPictures() throws IOException {
        BufferedImage large = new BufferedImage(1200, 600, BufferedImage.TYPE_INT_RGB);
        large.setRGB(0, 0, Color.RED.getRGB());
        Path file = folder.resolve("large.png");
        ImageIO.write(large, "png", file.toFile());
        StoredEvidence picture = ledger.store()
                .evidence()
                .keep(file, "image/png", null, new Upload("official", "demo", NEW_YEAR))
                .evidence();
        HttpResponse<byte[]> answer = bytes("official", picture.uri() + "/thumbnail");
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(160);
        assertThat(answer.headers().firstValue("content-type")).contains("image/jpeg");

        StoredEvidence paper = cited("no picture", "application/pdf");
        assertThat(problem(side.get("official", paper.uri() + "/thumbnail"), 404))
                .isEqualTo("/problems/no-thumbnail");
        StoredEvidence fake = cited("not decodable", "image/png");
        assertThat(problem(side.get("official", fake.uri() + "/thumbnail"), 404))
                .isEqualTo("/problems/no-thumbnail");
    }

    private static HttpResponse<byte[]> bytes(String actor, String path) {
        try {
            return side.http().send(side.request(actor, path).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> readers(StoredEvidence evidence) {
        return List.of("official", "viewer", "auditor", "official-minghu", "official-xinhualu").stream()
                .filter(actor -> side.get(actor, evidence.uri()).statusCode() == 200)
                .toList();
    }

    private static StoredEvidence paper(String content) throws IOException {
        return keep(content, "text/plain", "somebody");
    }

    /** In xinhualu, by a fact that names nobody. */
    private static StoredEvidence cited(String content, String mediaType) throws IOException {
        StoredEvidence kept = keep(content, mediaType, "somebody");
        String fund = UUID.randomUUID().toString();
        cite("fund/" + fund, new FundOpened(fund, "xinhualu", "Roads", 2021, RENOVATION, CITY), kept);
        return kept;
    }

    private static StoredEvidence keep(String content, String mediaType, String by) throws IOException {
        Path file = Files.writeString(folder.resolve("given"), content);
        return ledger.store()
                .evidence()
                .keep(file, mediaType, null, new Upload(by, "demo", NEW_YEAR))
                .evidence();
    }

    private static void cite(String stream, LedgerEvent event, StoredEvidence evidence) {
        cite(stream, event, evidence, "demo/xinhualu");
    }

    private static void cite(String stream, LedgerEvent event, StoredEvidence evidence, String unitPath) {
        cite(stream, event, evidence, unitPath, "x");
    }

    private static void cite(String stream, LedgerEvent event, StoredEvidence evidence, String unitPath, String by) {
        UUID id = UUID.randomUUID();
        List<Evidence> cited =
                List.of(new Evidence("凭证", null, evidence.sha256().hex()));
        ledger.append(
                stream,
                new Provenance(by, Role.OFFICIAL, "demo", unitPath, id, id, id, NEW_YEAR, null, cited, ""),
                event);
    }

    private static Path fileOf(StoredEvidence evidence) {
        String name = evidence.sha256().hex();
        return ((EvidencePlace.Folder) ledger.store().settings().evidence())
                .path()
                .resolve(name.substring(0, 2))
                .resolve(name);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static String problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        return QuerySide.json(answer).get("type").asString();
    }
}
