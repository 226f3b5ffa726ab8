package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.standalone.running.Office.Answer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** 随手拍, from the street to the citizen's rating, without a login. */
@ExtendWith(EmptyOffice.class)
class SnapshotTest {
    private static final Pattern CODE = Pattern.compile("id=\"code\">([0-9A-Z-]+)<");

    private Office office;
    private Movement movement;
    private Citizen citizen;

    @BeforeEach
    void promise(Office office) {
        this.office = office;
        this.movement = Movement.prepared(office);
        this.citizen = Citizen.of(office);
        movement.done("approver", "casework/publish-service-policy", """
                "policyId": "{u}", "version": 1, "clocks": {"decideSec": 300, "dispatchSec": 60, "arriveSec": 600},
                "categories": [{"code": "env", "title": "市容环境", "filingClause": "示例条款", "handleHours": 24}]""");
    }

    @Test
    void aReportIsFollowedByItsCodeAndRatedOnceItIsClosed() throws IOException {
        assertThat(citizen.see("/snapshot?unit=" + movement.here("{u}")).body())
                .contains("随手拍", movement.here("value=\"{u}\" selected"));
        Map<String, String> form = form();
        Answer received = citizen.post("/snapshot", form, photo("jpg"));
        assertThat(received.status()).as(received.body()).isEqualTo(200);
        String code = code(received);
        long head = office.head();
        assertThat(code(citizen.post("/snapshot", form, photo("jpg"))))
                .as("sent twice")
                .isEqualTo(code);
        assertThat(office.head()).isEqualTo(head);

        seen(code, "已收到，等待立案");
        String caseId = lastCase();
        step("official-{u}", "file-case", caseId, ", \"clause\": \"示例条款\", \"category\": \"env\"");
        step("official-{u}", "dispatch-case", caseId, movement.here(", \"departmentId\": \"{u}-s1\""));
        step("official-{u}-s1", "accept-dispatch", caseId, "");
        step("official-{u}-s1", "arrive", caseId, "");
        seen(code, "已到现场，正在处置");
        step("official-{u}-s1", "handle-case", caseId, ", \"action\": \"CLEAN\", \"note\": \"已清理\"");
        step("inspector", "verify-case", caseId, ", \"findings\": \"干净\"");
        assertThat(rate(code, "5").status()).as("not closed yet").isEqualTo(409);
        step("official", "close-case", caseId, ", \"reply\": \"垃圾已经清运。\"");
        seen(code, "已办结");
        assertThat(track(code.toLowerCase(Locale.ROOT).replace("-", " ")).body())
                .contains("垃圾已经清运。", "您满意吗");

        assertThat(rate(code, "6").status()).isEqualTo(400);
        head = office.head();
        assertThat(rate(code, "5").body()).contains("谢谢");
        assertThat(office.head()).isEqualTo(head + 1);
        assertThat(rate(code, "5").body()).as("sent twice").contains("谢谢");
        assertThat(rate(code, "1").status()).as("another mark").isEqualTo(409);
        assertThat(office.head()).isEqualTo(head + 1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(track(code).body()).contains("5 分").doesNotContain("您满意吗"));
    }

    @Test
    void whoReportedWhatWasReportedBeforeFollowsItWhereItGoesOn() {
        citizen.post("/snapshot", form(), null);
        String first = lastCase();
        String code = code(citizen.post("/snapshot", form(), null));
        String second = lastCase();
        step("official-{u}", "merge-duplicate", second, ", \"intoCaseId\": \"" + first + "\"");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(track(code).body()).contains("已收到，等待立案", "与先前上报的是同一件事"));
        step("official-{u}", "decline-case", first, ", \"why\": \"不属受理范围。\"");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(track(code).body()).contains("不予立案", "不属受理范围。"));
    }

    @Test
    void inEnglishItSaysTheSame() {
        assertThat(citizen.see("/snapshot?language=en").body()).contains("Snapshot", "No login, no name");
        Answer received = citizen.post("/snapshot?language=en", form(), null);
        assertThat(received.body()).contains("Received", "shown this once");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                citizen.post("/snapshot/track?language=en", Map.of("code", code(received)))
                                        .body())
                        .contains("waiting to be filed"));
    }

    @Test
    void theLedgerHoldsNeitherTheCodeNorWhatWasSaidInTheClear() throws IOException {
        Map<String, String> form = Citizen.with(form(), "contact", "13800001111");
        String code = code(citizen.post("/snapshot", form, photo("png")));
        JsonNode fact = lastFact();
        assertThat(fact.path("type").stringValue()).isEqualTo("casework.CaseReported");
        String admins = office.get(
                        "admin",
                        "/api/audit/events?limit=500&after="
                                + (fact.path("position").longValue() - 1))
                .body();
        assertThat(admins).contains("citizen").doesNotContain(code, code.replace("-", ""), "13800001111", "东风路口", "垃圾");
        assertThat(fact.toString()).doesNotContain(code, code.replace("-", ""), "127.", "Java-http-client");
    }

    @Test
    void aCodeThatIsWrongIsAnsweredAsOneThatNobodyHas() {
        String code = code(citizen.post("/snapshot", form(), null));
        char last = code.charAt(22);
        String miscopied = code.substring(0, 22) + (last == '7' ? '8' : '7') + code.charAt(23);
        for (String wrong : new String[] {"", "x", miscopied, "0000-0000-0000-0000-0000", "<script>"}) {
            Answer answer = track(wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(404);
            assertThat(answer.body()).contains("没有这个查询码").doesNotContain("id=\"course\"", "<script>");
            assertThat(rate(wrong, "5").status()).as(wrong).isEqualTo(404);
        }
    }

    @Test
    void whatIsMissingIsSaidAndTheRestStays() {
        long head = office.head();
        Answer answer = citizen.post("/snapshot", Citizen.with(form(), "whereabouts", " "), null);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("请填写", "垃圾没人清", movement.here("value=\"{u}\" selected"));
        assertThat(citizen.post("/snapshot", Citizen.with(form(), "words", "字".repeat(4_001)), null)
                        .body())
                .contains("字字字", "class=\"wrong\"");
        assertThat(citizen.post("/snapshot", Citizen.with(form(), "unit", "nowhere"), null)
                        .status())
                .isEqualTo(404);
        assertThat(citizen.post("/snapshot", Citizen.with(form(), "website", "https://spam.example"), null)
                        .status())
                .isEqualTo(400);
        assertThat(citizen.post("/snapshot", Citizen.with(form(), "token", "a.b.c"), null)
                        .body())
                .contains("放得太久", "垃圾没人清");
        assertThat(citizen.post("/snapshot", Map.of(), null).status()).isEqualTo(400);
        assertThat(office.head()).isEqualTo(head);
    }

    @Test
    void onlyPhotosAreTakenAndNoneThatIsTooLarge() throws IOException {
        long head = office.head();
        assertThat(citizen.post("/snapshot", form(), "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("这不是 JPEG 或 PNG 照片", "垃圾没人清");
        byte[] broken = Arrays.copyOf(photo("jpg"), 200);
        assertThat(citizen.post("/snapshot", form(), broken).status()).isEqualTo(400);
        Answer large = citizen.post("/snapshot", form(), Arrays.copyOf(photo("jpg"), 23 * 1024 * 1024));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.body()).contains("照片超过 20 MB");
        assertThat(office.head()).isEqualTo(head);
    }

    @Test
    void aPhotoIsFreedOfWhatTheCameraTells() throws IOException {
        byte[] jpeg = photo("jpg");
        byte[] exif = "Exif\0\0GPS of somebody's home".getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream withNotes = new ByteArrayOutputStream();
        withNotes.write(jpeg, 0, 2);
        withNotes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        withNotes.writeBytes(exif);
        withNotes.write(jpeg, 2, jpeg.length - 2);
        Answer received = citizen.post("/snapshot", form(), withNotes.toByteArray());
        assertThat(received.status()).as(received.body()).isEqualTo(200);
        String sha256 = lastFact().findValue("photoSha256").stringValue();
        assertThat(office.get("official", "/api/evidence/" + sha256).body()).doesNotContain("GPS of somebody");
    }

    private Map<String, String> form() {
        Map<String, String> form = new HashMap<>();
        form.put("token", citizen.hidden("/snapshot", "token"));
        form.put("unit", movement.here("{u}"));
        form.put("whereabouts", "东风路口");
        form.put("words", "垃圾没人清");
        form.put("contact", "");
        form.put("website", "");
        return form;
    }

    private void step(String account, String command, String caseId, String more) {
        movement.done(account, "casework/" + command, "\"caseId\": \"" + caseId + "\"" + more);
    }

    private void seen(String code, String stage) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(track(code).body()).contains(stage));
    }

    private Answer track(String code) {
        return Citizen.of(office).post("/snapshot/track", Map.of("code", code));
    }

    private Answer rate(String code, String satisfaction) {
        return Citizen.of(office).post("/snapshot/rating", Map.of("code", code, "satisfaction", satisfaction));
    }

    private String lastCase() {
        return lastFact().path("stream").stringValue().replaceFirst("case/", "");
    }

    private JsonNode lastFact() {
        return office.see("/api/audit/events?limit=1&after=" + (office.head() - 1))
                .at("/items/0");
    }

    private static String code(Answer received) {
        Matcher code = CODE.matcher(received.body());
        if (!code.find()) {
            throw new AssertionError(received.body());
        }
        return code.group(1);
    }

    private static byte[] photo(String format) throws IOException {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        image.setRGB(7, 7, 0xB3261E);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
