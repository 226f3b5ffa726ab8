package io.taizhang.command.web;

import static io.taizhang.command.testing.Office.NEIGHBOUR;
import static io.taizhang.command.testing.Office.OFFICIAL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Actor;
import io.taizhang.api.Role;
import io.taizhang.command.testing.Papers;
import io.taizhang.command.testing.Pictures;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.ledger.evidence.EvidencePlace;
import io.taizhang.ledger.evidence.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DirtiesContext
@SpringBootTest(classes = CommandApplication.class)
@AutoConfigureMockMvc
class EvidenceEndpointTest {
    @Autowired
    private MockMvcTester http;

    @Autowired
    private LedgerStore store;

    @Test
    void photoIsKeptAndAnsweredWithItsAddressAndTheTimeItWasTaken() {
        MvcTestResult first = put(OFFICIAL, Pictures.photo("2020:05:01 10:00:00", "+08:00", 1), "image/jpeg", "en");
        String sha256 = sha256(first);
        assertThat(first)
                .hasStatus(201)
                .hasHeader("Location", "/api/evidence/" + sha256)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"sha256": "%1$s", "uri": "/api/evidence/%1$s", "mediaType": "image/jpeg",
                         "capturedAt": "2020-05-01T02:00:00Z"}""".formatted(sha256));
        assertThat(store.evidence().find(new Sha256(sha256)))
                .get()
                .satisfies(kept -> assertThat(kept.capturedAt()).isEqualTo(Instant.parse("2020-05-01T02:00:00Z")));
    }

    @Test
    void whatIsThereIsNotKeptTwiceAndEachWhoBroughtItIsNoted() {
        byte[] pdf = Papers.pdf("% " + Instant.EPOCH + "\n");
        String sha256 = sha256(put(OFFICIAL, pdf, "application/pdf", "en"));
        MvcTestResult again = put(NEIGHBOUR, pdf, "application/pdf", "en");
        assertThat(again).hasStatus(200).hasHeader("Location", "/api/evidence/" + sha256);
        assertThat(store.evidence().wasHandedInBy(new Sha256(sha256), NEIGHBOUR.id()))
                .isTrue();
    }

    @Test
    void typeIsWhatTheContentSaysWhateverTheHeaderSays() {
        assertThat(put(OFFICIAL, Papers.xlsx(), "image/png", "en"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("mediaType")
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(put(OFFICIAL, Papers.docx(), null, "en")).hasStatus(201);
    }

    @Test
    void refusalSaysInBothLanguagesWhyAndKeepsNothing() throws IOException {
        long before = filesKept();
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(UTF_8);
        refused(put(OFFICIAL, page, "image/jpeg", "en"), 415, "evidence-active-content", "acts, fetches or starts");
        refused(put(OFFICIAL, page, "image/jpeg", "zh-CN"), 415, "evidence-active-content", "执行");
        byte[] macros = Papers.zipped(Papers.put(Papers.workbook(), "xl/vbaProject.bin", "x"));
        refused(put(OFFICIAL, macros, null, "en"), 415, "evidence-has-macros", "macros");
        refused(put(OFFICIAL, Pictures.bomb(50_000, 50_000), null, "en"), 413, "evidence-picture-too-large", "50000");
        refused(put(OFFICIAL, Pictures.bomb(50_000, 50_000), null, "zh"), 413, "evidence-picture-too-large", "像素");
        refused(put(OFFICIAL, new byte[0], null, "en"), 400, "evidence-empty", "empty");
        assertThat(filesKept()).isEqualTo(before);
    }

    @Test
    void fileAboveTheLimitIsRefusedAndOneAtTheLimitIsLookedAt() {
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        refused(put(OFFICIAL, large, null, "en"), 413, "evidence-too-large", "20971520");
        refused(put(OFFICIAL, large, null, "zh"), 413, "evidence-too-large", "20971520");
        refused(put(OFFICIAL, new byte[20 * 1024 * 1024], null, "en"), 415, "evidence-type-not-accepted", "JPEG");
    }

    @Test
    void formsAreNoFilesButFilesSentAsFormsAreTakenAsWhatTheyAre() {
        refused(
                put(OFFICIAL, Papers.pdf(), "multipart/form-data; boundary=x", "en"),
                415,
                "evidence-type-not-accepted",
                "the body itself");
        byte[] sentByCurl = Papers.pdf("% 100% + &\n");
        assertThat(put(OFFICIAL, sentByCurl, "application/x-www-form-urlencoded", "en"))
                .hasStatus(201);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "VIEWER"})
    void whoIssuesNoCommandsHandsNothingIn(Role role) {
        refused(
                put(new Actor("somebody", "demo", Set.of(role)), Papers.pdf(), null, "en"),
                403,
                "role-not-allowed",
                "official");
    }

    @Test
    void nobodyHandsNothingIn() {
        refused(put(null, Papers.pdf(), null, "en"), 401, "unauthenticated", "who you are");
    }

    private long filesKept() throws IOException {
        Path folder = ((EvidencePlace.Folder) store.settings().evidence()).path();
        if (!Files.exists(folder)) {
            return 0;
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static void refused(MvcTestResult result, int status, String type, String words) {
        assertThat(result)
                .hasStatus(status)
                .bodyJson()
                .satisfies(body -> assertThat(body.getJson()).contains("\"/problems/" + type + "\"", words));
    }

    private static String sha256(MvcTestResult result) {
        assertThat(result.getResponse().getStatus()).isIn(200, 201);
        String location = result.getResponse().getHeader("Location");
        assertThat(location).isNotNull();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private MvcTestResult put(@Nullable Actor actor, byte[] body, @Nullable String type, String language) {
        var request = http.put().uri("/api/evidence").content(body).header("Accept-Language", language);
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (actor != null) {
            request.principal(new Reader(actor));
        }
        return request.exchange();
    }
}
