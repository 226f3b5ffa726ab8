package io.taizhang.standalone.running;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Photos and documents from outside: handed in, cited, read by some and not by others; and materials made of them. */
@ExtendWith(EmptyOffice.class)
class EvidenceTest {
    private Movement movement;
    private Office office;

    @BeforeEach
    void campaign(Office office) {
        this.office = office;
        this.movement = Movement.launched(office);
    }

    @Test
    void whatIsHandedInIsCitedAndReadByThoseWhoAreToldOfIt() {
        String sha256 = handIn("official-{u}", pdf());
        assertThat(readers(sha256)).containsExactly("official-{u}");
        meeting(sha256);
        assertThat(readers(sha256)).containsExactly("official-{u}", "official", "auditor");
        assertThat(office.facts("evidence/" + sha256)).hasSize(1);
        Office.Answer file = office.get("official", "/api/evidence/" + sha256);
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void citingWhatIsNotThereIsRefusedInBothLanguagesWithoutATrace() {
        String unknown = "0".repeat(64);
        movement.refused(
                "evidence-not-stored", 409, "official-{u}", "submit-material", material("{u}-m9", "A1", unknown));
        new Refusing(office)
                .withoutATrace(
                        "campaign/hold-meeting",
                        movement.here(meetingCiting(unknown, "null")),
                        409,
                        "evidence-not-stored",
                        Refusing.as(movement.here("official-{u}")));
        String stored = handIn("official-{u}", pdf());
        new Refusing(office)
                .withoutATrace(
                        "campaign/hold-meeting",
                        movement.here(meetingCiting(stored, "\"/api/evidence/" + unknown + "\"")),
                        400,
                        "evidence-address-differs",
                        Refusing.as(movement.here("official-{u}")));
    }

    @Test
    void filesThatActAndFilesThatAreTooLargeAreRefusedInBothLanguages() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(US_ASCII);
        byte[] acting = new String(pdf(), ISO_8859_1)
                .replace("/Catalog", "/Catalog /OpenAction << /S /JavaScript >>")
                .getBytes(ISO_8859_1);
        for (byte[] file : List.of(page, acting)) {
            assertThat(put("official-{u}", BodyPublishers.ofByteArray(file), "en")
                            .json()
                            .path("type")
                            .stringValue())
                    .isEqualTo("/problems/evidence-active-content");
        }
        assertThat(put("official-{u}", BodyPublishers.ofByteArray(page), "zh-CN")
                        .body())
                .contains("执行");
        Office.Answer large =
                put("official-{u}", BodyPublishers.ofInputStream(() -> zeros(100 * 1024 * 1024)), "zh-CN");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.body()).contains("evidence-too-large", "最大");
        assertThat(put("viewer", BodyPublishers.ofByteArray(pdf()), "en").status())
                .isEqualTo(403);
        assertThat(office.send(office.request("/api/evidence").PUT(BodyPublishers.ofByteArray(pdf())))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aPhotoHasAThumbnail() {
        String sha256 = handIn("official-{u}", photo());
        Office.Answer small = office.get(movement.here("official-{u}"), "/api/evidence/" + sha256 + "/thumbnail");
        assertThat(small.status()).isEqualTo(200);
        assertThat(small.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(office.get(movement.here("official-{u}-c1"), "/api/evidence/" + sha256 + "/thumbnail")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void materialsProveIndicatorsAndTheSameDocumentServesMany() {
        String sha256 = handIn("official-{u}-c1", pdf());
        movement.done("official-{u}-c1", "campaign/submit-material", material("{u}-m1", "A1", sha256));
        movement.done("official-{u}-c1", "campaign/submit-material", material("{u}-m2", "A2", sha256));
        movement.done("inspector", "campaign/review-material", """
                "materialId": "{u}-m1", "accepted": true, "score": 92.5, "why": "齐全\"""");
        movement.done("inspector", "campaign/review-material", """
                "materialId": "{u}-m2", "accepted": false, "why": "缺方案\"""");
        movement.done("official-{u}-c1", "campaign/replace-material", """
                "materialId": "{u}-m2", "newMaterialId": "{u}-m3", "title": "补充材料", "period": "2021Q1",
                "documents": [{"title": "方案", "sha256": "%s"}]""".formatted(sha256));

        JsonNode first = movement.see("material-coverage/{u}%2FA1");
        assertThat(first.path("accepted").longValue()).isEqualTo(1);
        JsonNode second = movement.see("material-coverage/{u}%2FA2");
        assertThat(second.path("submitted").longValue()).isEqualTo(1);
        assertThat(second.path("rejected").longValue()).isZero();
        assertThat(movement.see("material-ledger/{u}-m2").path("replacedById").stringValue())
                .isEqualTo(movement.here("{u}-m3"));
        assertThat(readers(sha256)).contains("official-{u}", "official-{u}-c1", "auditor");
    }

    @Test
    void eachRuleOfMaterialsIsRefusedInBothLanguagesWithoutATrace() {
        String sha256 = handIn("official-{u}", pdf());
        String documents =
                "\"documents\": [{\"title\": \"a\", \"sha256\": \"%1$s\"}, {\"title\": \"b\", \"sha256\": \"%1$s\"}]";
        movement.refused("indicator-unknown", 404, "official-{u}", "submit-material", material("{u}-m1", "A9", sha256));
        movement.refused(
                "document-named-twice", 409, "official-{u}", "submit-material", """
                "materialId": "{u}-m1", "campaignId": "{u}", "indicatorCode": "A1", "title": "材料", "period": "2021",
                """ + documents.formatted(sha256));
        movement.done("deputy", "campaign/submit-material", material("{u}-m1", "A1", sha256));
        String accept = "\"materialId\": \"{u}-m1\", \"accepted\": true, \"why\": \"齐全\"";
        movement.refused("same-person", 409, "deputy", "review-material", accept);
        movement.refused("role-not-allowed", 403, "official-{u}", "review-material", accept);
        movement.refused("score-of-rejected-material", 409, "inspector", "review-material", """
                "materialId": "{u}-m1", "accepted": false, "score": 10, "why": "不齐\"""");
        movement.done("inspector", "campaign/review-material", accept);
        movement.refused("material-already-reviewed", 409, "inspector", "review-material", accept);
        String replace = """
                "materialId": "{u}-m1", "newMaterialId": "{u}-m2", "title": "材料", "period": "2021",
                "documents": [{"title": "a", "sha256": "%s"}]""".formatted(sha256);
        movement.done("official-{u}", "campaign/replace-material", replace);
        movement.refused("material-replaced", 409, "official-{u}", "replace-material", replace.replace("-m2", "-m3"));
    }

    private List<String> readers(String sha256) {
        return List.of("official-{u}", "official", "auditor", "official-{u}-c1").stream()
                .filter(account -> office.get(movement.here(account), "/api/evidence/" + sha256)
                                .status()
                        == 200)
                .toList();
    }

    private void meeting(String sha256) {
        Office.Answer held = office.send(office.request("/api/commands/campaign/hold-meeting")
                .header("Authorization", Office.basic(movement.here("official-{u}")))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(movement.here(meetingCiting(sha256, "null")))));
        assertThat(held.status()).as(held.body()).isEqualTo(201);
    }

    private static String meetingCiting(String sha256, String uri) {
        return """
                {"command": {"campaignId": "{u}", "kind": "SPECIAL", "subject": "专题会", "attendees": 3, "decisions": []},
                 "evidence": [{"title": "纪要", "uri": %s, "sha256": "%s"}]}""".formatted(uri, sha256);
    }

    private static String material(String materialId, String indicatorCode, String sha256) {
        return """
                "materialId": "%s", "campaignId": "{u}", "indicatorCode": "%s", "title": "申报材料", "period": "2021Q1",
                "documents": [{"title": "方案", "sha256": "%s"}]""".formatted(materialId, indicatorCode, sha256);
    }

    private String handIn(String account, byte[] file) {
        Office.Answer answer = put(account, BodyPublishers.ofByteArray(file), "en");
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return answer.json().path("sha256").stringValue();
    }

    private Office.Answer put(String account, BodyPublisher body, String language) {
        return office.send(office.request("/api/evidence")
                .header("Authorization", Office.basic(movement.here(account)))
                .header("Accept-Language", language)
                .PUT(body));
    }

    private static byte[] pdf() {
        return ("%PDF-1.4\n% " + UUID.randomUUID() + "\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
                        + "trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n")
                .getBytes(US_ASCII);
    }

    private static byte[] photo() {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        try {
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", jpeg);
            return jpeg.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream zeros(int bytes) {
        return new ByteArrayInputStream(new byte[bytes]);
    }
}
