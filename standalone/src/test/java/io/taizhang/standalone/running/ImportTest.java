package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.standalone.running.Office.Answer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Files in: tried, entered, sent again. */
class ImportTest {
    private static final String PLACES = "点位编号,单位编号,类型,名称,上级点位编号,居民数\r\n";

    @TempDir
    private static Path folder;

    private static StandaloneProcess process;
    private static Office office;
    private static Importing importing;

    @BeforeAll
    static void open() throws IOException {
        process = launch(folder, "--empty");
        office = process.ready();
        importing = new Importing(office, "official");
        units(office);
    }

    private static void units(Office office) {
        accepted(office.command("admin", "organisation/register-unit", """
                {"unitId": "demo", "kind": "CITY", "name": "示例市", "populations": []}"""));
        accepted(office.command("admin", "organisation/register-unit", """
                {"unitId": "office", "parentId": "demo", "kind": "SUBDISTRICT", "name": "示例街道", "households": 24217, "populations": []}"""));
    }

    @AfterAll
    static void close() throws Exception {
        process.close();
    }

    private static StandaloneProcess launch(Path data, String... more) throws IOException {
        List<String> options = new ArrayList<>(List.of("--port", "0", "--data", data.toString()));
        options.addAll(List.of(more));
        return StandaloneProcess.launch(options.toArray(String[]::new));
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static long total(Office office, String list) {
        Answer answer = office.send(office.request(list)
                .header("Authorization", Office.basic("official"))
                .header("Ledger-Position", Long.toString(office.head())));
        return answer.json().path("total").longValue();
    }

    private static void counts(JsonNode result, int entered, int known, int refused) {
        assertThat(result.path("state").stringValue()).as(result.toString()).isEqualTo("DONE");
        assertThat(result.path("entered").intValue()).as(result.toString()).isEqualTo(entered);
        assertThat(result.path("alreadyEntered").intValue()).isEqualTo(known);
        assertThat(result.path("refused").size()).as(result.toString()).isEqualTo(refused);
    }

    @Test
    void aTemplateFilledInIsTriedThenEnteredOnce() throws Exception {
        byte[] filled = filledTemplate();
        long head = office.head();
        JsonNode tried = importing.tryOut("places", Importing.XLSX, filled);
        assertThat(tried.path("bad")).as(tried.toString()).isEmpty();
        assertThat(tried.path("toEnter").intValue()).isEqualTo(2);
        assertThat(office.head()).as("nothing is stored by trying").isEqualTo(head);

        counts(importing.enter("places", Importing.XLSX, filled), 2, 0, 0);
        assertThat(office.see("/api/views/place-register?q=" + "%E6%A8%A1%E6%9D%BF%E9%99%A2")
                        .path("total")
                        .intValue())
                .isEqualTo(2);
        head = office.head();
        counts(importing.enter("places", Importing.XLSX, filled), 0, 2, 0);
        JsonNode again = importing.tryOut("places", Importing.XLSX, filled);
        assertThat(again.path("alreadyEntered").intValue()).isEqualTo(2);
        counts(
                importing.enter(
                        "places",
                        "Unit id,Kind,Name,Residents\r\noffice,COMPOUND,模板院一,12\r\noffice,courtyard,模板院二,\r\n"),
                0,
                2,
                0);
        assertThat(office.head()).as("the same rows in another form").isEqualTo(head);
    }

    private static byte[] filledTemplate() throws Exception {
        HttpResponse<byte[]> answer = bytes("/api/imports/places/template?format=xlsx");
        assertThat(answer.statusCode()).isEqualTo(200);
        Path file = Files.createTempFile(folder, "template", ".xlsx");
        Files.write(file, answer.body());
        ImportFile filled = ImportFile.of("");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                String text = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                filled.with(part.getName(), part.getName().equals("xl/worksheets/sheet1.xml") ? withRows(text) : text);
            }
        }
        return filled.bytes();
    }

    private static String withRows(String sheet) {
        return sheet.replace(
                "</sheetData>",
                ImportFile.row(3, "", "office", "小区", "模板院一", "", "", "<c r=\"@\"><v>12</v></c>")
                        + ImportFile.row(4, "", "office", "院落", "模板院二")
                        + "</sheetData>");
    }

    private static HttpResponse<byte[]> bytes(String path) throws Exception {
        HttpRequest request = office.request(path)
                .header("Authorization", Office.basic("official"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofByteArray());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"places", "merchants", "opinion-surveys", "household-stars"})
    void everyTemplateIsReadAgainAndHoldsNothingToEnter(String kind) throws Exception {
        String account = kind.equals("household-stars") ? "approver" : "official";
        for (String format : List.of("xlsx", "csv")) {
            for (String language : List.of("zh", "en")) {
                byte[] template = bytes("/api/imports/%s/template?format=%s&lang=%s".formatted(kind, format, language))
                        .body();
                Answer answer = new Importing(office, account)
                        .send(kind, format.equals("csv") ? Importing.CSV : Importing.XLSX, template, true, "en");
                assertThat(answer.json().path("type").stringValue())
                        .as(answer.body())
                        .isEqualTo("/problems/import-empty");
            }
        }
    }

    @Test
    void aListInGb18030IsReadAsItWasWritten() {
        byte[] list = (PLACES + "gbk-1,office,小区,䶮家院,,7\r\n").getBytes(Charset.forName("GB18030"));
        counts(importing.enter("places", Importing.CSV, list), 1, 0, 0);
        assertThat(office.see("/api/views/place-register/gbk-1").path("name").stringValue())
                .isEqualTo("䶮家院");
    }

    @Test
    void aRowMayRestOnOneFurtherUp() {
        String list = PLACES + "up,office,安置区,上级区,,\r\ndown,office,小区,下级院,up,\r\nlost,office,小区,无上级,nowhere,\r\n";
        JsonNode tried = importing.tryOut("places", list);
        assertThat(tried.path("toEnter").intValue()).isEqualTo(2);
        assertThat(tried.path("bad").get(0).path("row").intValue()).isEqualTo(4);
        assertThat(tried.path("bad").get(0).path("type").stringValue()).isEqualTo("/problems/place-unknown");
        counts(importing.enter("places", list), 2, 0, 1);
        assertThat(office.see("/api/views/place-register/down")
                        .path("parentPlaceId")
                        .stringValue())
                .isEqualTo("up");
    }

    @Test
    void whatTheLedgerRefusesIsListedAndTheRestIsEntered() {
        String list = "商户编号,单位编号,名称,统一社会信用代码\r\nm-1,office,示例商户01,\r\nm-2,office,示例商户02,911100000000000000\r\n"
                + "m-3,office,示例商户03,\r\n";
        long head = office.head();
        JsonNode tried = importing.tryOut("merchants", list);
        assertThat(tried.path("bad").get(0).path("type").stringValue()).isEqualTo("/problems/uscc-malformed");
        assertThat(office.head()).isEqualTo(head);
        JsonNode entered = importing.enter("merchants", list);
        counts(entered, 2, 0, 1);
        assertThat(entered.path("refused").get(0).path("row").intValue()).isEqualTo(3);
        assertThat(office.head()).isEqualTo(head + 2);
        counts(importing.enter("merchants", list.replace("911100000000000000", "")), 1, 2, 0);
        assertThat(office.head()).isEqualTo(head + 3);
    }

    @Test
    void factsOfOneImportBelongTogetherAndAreTheUploaders() {
        long head = office.head();
        importing.enter("places", PLACES + "t-1,office,小区,一,,\r\nt-2,office,小区,二,,\r\n");
        List<JsonNode> facts = office.facts().stream()
                .filter(fact -> fact.path("position").longValue() > head)
                .toList();
        assertThat(facts)
                .hasSize(2)
                .allSatisfy(
                        fact -> assertThat(fact.path("actorId").stringValue()).isEqualTo("official"));
        assertThat(facts.stream()
                        .map(fact -> fact.path("correlationId").stringValue())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void howItGoesIsStreamed() {
        String rows = IntStream.range(0, 300)
                .mapToObj(i -> "s-%d,office,小区,院%d,,\r\n".formatted(i, i))
                .collect(Collectors.joining());
        Answer accepted =
                importing.send("places", Importing.CSV, (PLACES + rows).getBytes(StandardCharsets.UTF_8), false, "en");
        String stream =
                office.get("official", accepted.header("Location") + "/stream").body();
        assertThat(stream).contains("event:done").contains("\"entered\":300");
        assertThat(office.get("official-office", accepted.header("Location")).status())
                .as("another's import")
                .isEqualTo(404);
    }

    @Test
    void tenThousandHouseholdsAreEnteredOnce() {
        accepted(office.command("official", "honour/define-programme", """
                {"programmeId": "stars", "unitId": "office", "title": "五星级文明户", "candidateKind": "HOUSEHOLD", "cadence": "ANNUAL",
                 "stars": ["爱国", "诚信", "勤俭", "和睦", "清洁"], "authorityBasis": {"body": "示例机关", "documentNo": "示例〔2021〕1号"}}"""));
        accepted(office.command("official", "honour/open-round", "{\"programmeId\": \"stars\", \"period\": \"2026\"}"));
        Importing approver = new Importing(office, "approver");
        String list = households(10_000, 5);
        long head = office.head();
        JsonNode tried = approver.tryOut("household-stars", list);
        assertThat(tried.path("bad")).as(tried.path("bad").toString()).isEmpty();
        assertThat(tried.path("toEnter").intValue()).isEqualTo(10_000);
        assertThat(office.head()).isEqualTo(head);

        counts(approver.enter("household-stars", list), 10_000, 0, 0);
        assertThat(office.head()).isBetween(head + 10, head + 256);
        head = office.head();
        counts(approver.enter("household-stars", list), 0, 10_000, 0);
        assertThat(office.head()).isEqualTo(head);

        JsonNode grown = approver.enter("household-stars", households(10_001, 5));
        assertThat(grown.path("entered").intValue()).isEqualTo(1);
        assertThat(office.head()).isEqualTo(head + 1);
    }

    private static String households(int number, int stars) {
        return "轮次编号,户编号,户名,星数\r\n"
                + IntStream.range(0, number)
                        .mapToObj(i -> "stars-2026,h-%05d,示例户%05d,%d\r\n".formatted(i, i, stars))
                        .collect(Collectors.joining());
    }

    @Test
    void aRunThatIsKilledIsGoneOnWithWhenSentAgain(@TempDir Path data) throws Exception {
        String rows = PLACES
                + IntStream.range(0, 5_000)
                        .mapToObj(i -> "k-%d,office,小区,院%d,,\r\n".formatted(i, i))
                        .collect(Collectors.joining());
        try (StandaloneProcess first = launch(data, "--empty")) {
            Office before = first.ready();
            units(before);
            Answer accepted = new Importing(before, "official")
                    .send("places", Importing.CSV, rows.getBytes(StandardCharsets.UTF_8), false, "en");
            assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
            await().pollInterval(Duration.ofMillis(10)).until(() -> before.head() > 300);
            first.kill();
        }
        try (StandaloneProcess second = launch(data)) {
            Office after = second.ready();
            long there = after.head() - 3;
            assertThat(there).as("it was killed in the middle").isBetween(200L, 4_999L);
            JsonNode result = new Importing(after, "official").enter("places", rows);
            assertThat(result.path("state").stringValue()).isEqualTo("DONE");
            assertThat(result.path("alreadyEntered").longValue()).isEqualTo(there);
            assertThat(result.path("entered").longValue()).isEqualTo(5_000 - there);
            assertThat(total(after, "/api/views/place-register?size=1")).isEqualTo(5_000);
        }
    }
}
