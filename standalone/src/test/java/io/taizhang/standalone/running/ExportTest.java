package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.standalone.running.Office.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every view leaves as a file, whatever officials have entered. */
@ExtendWith(SampleOffice.class)
class ExportTest {
    private static final List<String> DANGEROUS = List.of(
            "=HYPERLINK(\"http://x\",\"y\")",
            "+1+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(1)",
            "＝1+1",
            "＠SUM",
            "＋1",
            "－1",
            "\u3000=1",
            "'=1");

    private Office office;

    @BeforeEach
    void enter(Office office) {
        this.office = office;
    }

    private byte[] export(String path) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(
                    office.request(path)
                            .header("Authorization", Office.basic("official"))
                            .header("Ledger-Position", Long.toString(office.head()))
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(answer.statusCode())
                    .as(() -> path + new String(answer.body(), StandardCharsets.UTF_8))
                    .isEqualTo(200);
            assertThat(answer.headers().firstValue("Ledger-Position")).isPresent();
            assertThat(answer.headers().firstValue("Ledger-Kind")).hasValue("SAMPLE");
            return answer.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyViewLeavesInEveryFormatWithAllItsRows(Office office) {
        List<String> views = office.see("/api/views")
                .valueStream()
                .map(view -> view.path("name").stringValue())
                .toList();
        assertThat(views).hasSizeGreaterThan(20);
        return views.stream()
                .map(view -> DynamicTest.dynamicTest(view, () -> {
                    String path = "/api/views/" + view + "/export?format=";
                    JsonNode json = new JsonMapper().readTree(export(path + "json"));
                    long total = office.see("/api/views/" + view + "?size=1")
                            .path("total")
                            .longValue();
                    assertThat(json.path("total").longValue())
                            .isEqualTo(total)
                            .isEqualTo(json.path("items").size());
                    List<List<String>> csv = csv(new String(export(path + "csv"), StandardCharsets.UTF_8));
                    assertThat(csv).hasSize((int) total + 1);
                    assertThat(csv).allSatisfy(row -> assertThat(row).hasSameSizeAs(csv.getFirst()));
                    assertThat(csv.stream().flatMap(List::stream)).noneMatch(ExportTest::startsAFormula);
                    assertThat(cells(export(path + "xlsx"))).isNotEmpty().noneMatch(ExportTest::startsAFormula);
                }));
    }

    /** A number may begin with its sign. */
    private static boolean startsAFormula(String cell) {
        return cell.matches("(?s)[\\p{Z}\\t\\r\\n]*[=+\\-@＝＋－＠].*") && !cell.matches("-?\\d+(\\.\\d+)?");
    }

    @Test
    void nothingThatOfficialsEnterStartsAFormulaInAFile() throws IOException {
        String mark = UUID.randomUUID().toString();
        for (String name : DANGEROUS) {
            ObjectNode merchant = new JsonMapper().createObjectNode();
            merchant.put("unitId", "ruyihu")
                    .put("name", name)
                    .put("trade", mark)
                    .put("address", name);
            Answer answer = office.command("official", "organisation/register-merchant", merchant.toString());
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        }
        String path = "/api/views/merchant-register/export?unit=ruyihu&format=";
        List<List<String>> csv = csv(new String(export(path + "csv"), StandardCharsets.UTF_8));
        List<List<String>> own = csv.stream().filter(row -> row.contains(mark)).toList();
        assertThat(own).hasSameSizeAs(DANGEROUS);
        assertThat(own.stream().flatMap(List::stream)).noneMatch(ExportTest::startsAFormula);
        for (String name : DANGEROUS) {
            assertThat(own.stream().flatMap(List::stream)).contains("'" + name);
            assertThat(cells(export(path + "xlsx"))).contains("'" + name);
            assertThat(new JsonMapper()
                            .readTree(export(path + "json"))
                            .path("items")
                            .valueStream()
                            .map(row -> row.path("name").stringValue()))
                    .contains(name);
        }
        assertThat(cells(export(path + "xlsx"))).noneMatch(ExportTest::startsAFormula);
    }

    /** The texts of the first sheet. */
    private static List<String> cells(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("export", ".xlsx");
        try {
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile());
                    InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
                String xml = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(xml).doesNotContain("<f>", "<f ");
                List<String> cells = new ArrayList<>();
                Matcher text =
                        Pattern.compile("<t[^>]*>(.*?)</t>", Pattern.DOTALL).matcher(xml);
                while (text.find()) {
                    cells.add(unescaped(text.group(1)));
                }
                return cells;
            }
        } finally {
            Files.delete(file);
        }
    }

    private static String unescaped(String xml) {
        String named = xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'");
        return Pattern.compile("&#(x?)([0-9a-fA-F]+);")
                .matcher(named)
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(
                        Integer.parseInt(found.group(2), found.group(1).isEmpty() ? 10 : 16))))
                .replace("&amp;", "&");
    }

    /** RFC 4180, read by hand: what follows a comma outside quotes is a cell of its own. */
    private static List<List<String>> csv(String file) {
        assertThat(file).startsWith("\uFEFF");
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < file.length(); i++) {
            char c = file.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < file.length() && file.charAt(i + 1) == '"') {
                    cell.append(file.charAt(++i));
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    rows.add(row);
                    row = new ArrayList<>();
                    i++;
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}
