package io.taizhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.organisation.OrganisationEvent.PostCreated;
import io.taizhang.api.organisation.OrganisationEvent.PostFilled;
import io.taizhang.ledger.testing.TestLedger;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportEndpointTest {
    private static final String FUNDS = "/api/views/fund-balance/export?format=";
    private static TestLedger ledger;
    private static QuerySide side;
    private static Office office;

    @BeforeAll
    static void office() {
        ledger = TestLedger.sample(Instant.parse("2021-01-01T00:00:00Z"));
        side = new QuerySide(ledger);
        office = new Office(side);
        office.units();
        office.fund("f1", "xinhualu", "Roads 道路", 2021, 300);
        office.fund("f2", "xinhualu", "=HYPERLINK(\"http://x\")", 2021, 123_456_789_01L);
        office.fund("f3", "minghu", "院落，\"一院一策\"\n第二行", 2022, 7);
    }

    @AfterAll
    static void close() {
        side.close();
        ledger.close();
    }

    private static HttpResponse<byte[]> export(String actor, String path, String... headers) {
        var request = side.request(actor, path)
                .header("Ledger-Position", Long.toString(ledger.ledger().head()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return side.http().send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> parts(HttpResponse<byte[]> answer) throws IOException {
        text(answer);
        Map<String, String> parts = new LinkedHashMap<>();
        Path file = Files.createTempFile("export", ".xlsx");
        try {
            Files.write(file, answer.body());
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry part : Collections.list(zip.entries())) {
                    parts.put(
                            part.getName(),
                            new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    @Test
    void csvOpensInASpreadsheetAsItIs() {
        HttpResponse<byte[]> answer = export("official", FUNDS + "csv&sort=fundId");

        List<String> lines = text(answer).lines().toList();
        assertThat(lines.getFirst())
                .startsWith("\uFEFF经费编号,")
                .contains("已拨入（元）")
                .endsWith("台账,台账位置,截至");
        assertThat(lines.get(1))
                .startsWith("f1,")
                .contains(",3.00,")
                .contains("SAMPLE," + ledger.ledger().head());
        assertThat(lines.get(1)).containsPattern(",2021-01-01T08:\\d\\d:\\d\\d\\+08:00");
        assertThat(text(answer)).contains("\"院落，\"\"一院一策\"\"\n第二行\"").contains("123456789.01");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(text(answer).split("\r\n")).hasSize(4);
    }

    @Test
    void fileSaysWhereItStands() {
        HttpResponse<byte[]> answer = export("official", FUNDS + "csv", "Accept-Language", "en");

        String position = Long.toString(ledger.ledger().head());
        assertThat(answer.headers().firstValue("Ledger-Position")).hasValue(position);
        assertThat(answer.headers().firstValue("Ledger-Kind")).hasValue("SAMPLE");
        assertThat(answer.headers().firstValue("Ledger-Time").orElse(""))
                .matches("2021-01-01T08:\\d\\d:\\d\\d\\+08:00");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains("sample-fund-balance-" + position + "-20210101T08");
        assertThat(text(answer)).contains("Appropriated (yuan)").doesNotContain("已拨入");
        assertThat(text(export("official", FUNDS + "csv&lang=zh", "Accept-Language", "en")))
                .contains("已拨入（元）");
    }

    @Test
    void jsonIsExactAndSaysWhereItStands() {
        JsonNode json = new JsonMapper().readTree(text(export("official", FUNDS + "json&sort=-appropriatedFen")));

        assertThat(json.get("position").asLong()).isEqualTo(ledger.ledger().head());
        assertThat(json.get("ledger").asString()).isEqualTo("SAMPLE");
        assertThat(json.get("asked").get("sort").asString()).isEqualTo("-appropriatedFen");
        assertThat(json.get("items").get(0).get("title").asString()).isEqualTo("=HYPERLINK(\"http://x\")");
        assertThat(json.get("items").get(0).get("appropriatedFen").asLong()).isEqualTo(123_456_789_01L);
        assertThat(json.get("total").asInt())
                .isEqualTo(json.get("items").size())
                .isEqualTo(3);
    }

    @Test
    void workbookHoldsTextsInlineAndNumbersAsNumbers() throws IOException {
        Map<String, String> parts = parts(export("official", FUNDS + "xlsx"));

        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("t=\"inlineStr\"")
                .contains("<v>123456789.01</v>")
                .doesNotContain("<f>");
        assertThat(characters(sheet).lines()).contains("'=HYPERLINK(\"http://x\")");
        assertThat(characters(parts.get("xl/worksheets/sheet2.xml")))
                .contains(Long.toString(ledger.ledger().head()), "2021-01-01T08:", "SAMPLE");
        assertThat(parts.get("xl/workbook.xml")).containsAnyOf("示例数据 SAMPLE", "&#x793a;&#x4f8b;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "json"})
    void fileShowsWhatTheListShows(String format) throws IOException {
        String path = FUNDS + format;
        assertThat(whole(export("official-minghu", path))).contains("f3").doesNotContain("Roads");
        assertThat(whole(export("official", path + "&unit=xinhualu")))
                .contains("Roads")
                .doesNotContain("一院一策");
        assertThat(whole(export("official", path + "&year=2022")))
                .contains("一院一策")
                .doesNotContain("Roads");
        assertThat(whole(export("official", path + "&q=roads")))
                .contains("Roads")
                .doesNotContain("一院一策");
    }

    private static String whole(HttpResponse<byte[]> answer) throws IOException {
        return answer.body()[0] == 'P' ? characters(parts(answer).get("xl/worksheets/sheet1.xml")) : text(answer);
    }

    /** What stands in the elements of a part, each on a line of its own. */
    private static String characters(String part) {
        StringBuilder all = new StringBuilder();
        try {
            XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(part));
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.CHARACTERS -> all.append(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> all.append('\n');
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new AssertionError(e);
        }
        return all.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "'/api/views/no-such/export', 404, unknown-view",
        "'/api/views/fund-balance/export?format=pdf', 400, bad-parameter",
        "'/api/views/fund-balance/export?lang=fr', 400, bad-parameter",
        "'/api/views/fund-balance/export?page=2', 400, unknown-parameter",
        "'/api/views/fund-balance/export?on=2021-07-01', 400, unknown-parameter",
        "'/api/views/fund-balance/export?sort=secret', 400, bad-parameter",
        "'/api/views/fund-balance/export?unit=nowhere', 404, unknown-unit"
    })
    void whatCannotBeExportedIsRefusedAsAProblem(String path, int status, String type) {
        HttpResponse<String> answer = side.get("official", path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(QuerySide.json(answer).get("type").asString()).isEqualTo("/problems/" + type);
    }

    @Test
    void nobodysExportIsRefused() {
        assertThat(side.get("nobody", FUNDS + "csv").statusCode()).isEqualTo(401);
        assertThat(side.get("official-minghu", FUNDS + "csv&unit=xinhualu").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "json"})
    void personalDataLeavesOnlyWithThoseWhoSeeIt(String format) throws IOException {
        side.append(
                "post/" + format,
                "demo/xinhualu",
                new PostCreated(format, "xinhualu", "网格长 " + format, null),
                new PostFilled(format, "xinhualu", side.store().personalData().seal("holder-" + format, "张三丰")));
        String path = "/api/views/post-register/export?format=" + format;
        assertThat(whole(export("official", path))).contains("张三丰").doesNotContain("ciphertext");
        assertThat(whole(export("viewer", path))).contains("•••").doesNotContain("张三丰", "ciphertext");
    }

    /** Rows as they would be after as many facts; made by the database, which is faster. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "json"})
    void aHundredThousandRowsFlowThrough(String format) throws IOException {
        side.ask("official", "/api/views/fund-balance");
        JdbcClient jdbc = JdbcClient.create(side.store().dataSource());
        jdbc.sql("""
                insert into views.view_row (view, generation, key, doc, unit_path, position)
                select view, generation, 'many-' || n, jsonb_set(doc, '{fundId}', to_jsonb('many-' || n)), unit_path, r.position
                from views.view_row r join views.view_state s using (view, generation), generate_series(1, 100000) n
                where view = 'fund-balance' and key = 'f1'
                """).update();
        try {
            String all = whole(export("official", FUNDS + format + "&unit=xinhualu"));
            assertThat(all.split("many-100000\\b", -1)).hasSizeGreaterThan(1);
            assertThat(Pattern.compile("many-\\d+")
                            .matcher(all)
                            .results()
                            .map(MatchResult::group)
                            .distinct())
                    .hasSize(100_000);
        } finally {
            jdbc.sql("delete from views.view_row where key like 'many-%'").update();
        }
    }
}
