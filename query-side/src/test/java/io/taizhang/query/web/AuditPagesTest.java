package io.taizhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.ledger.testing.TestLedger;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the pages of the audit say without scripts, over HTTP: the ledger is opened, 3 units, then 60 funds with two facts each. */
class AuditPagesTest {
    private static TestLedger ledger;
    private static QuerySide side;

    @BeforeAll
    static void office() {
        ledger = TestLedger.sample(Instant.parse("2021-01-01T00:00:00Z"));
        side = new QuerySide(ledger);
        Office office = new Office(side);
        office.units();
        IntStream.rangeClosed(1, 60)
                .forEach(number -> office.fund(
                        "f" + number, number % 2 == 0 ? "xinhualu" : "minghu", "经费 " + number, 2021, 100L * number));
        ledger.store().checkpoints().sign().orElseThrow();
    }

    @AfterAll
    static void close() {
        side.close();
        ledger.close();
    }

    private static String page(String actor, String path) {
        return answered(actor, path, 200);
    }

    private static String answered(String actor, String path, int status) {
        HttpResponse<String> answer = side.send(side.request(actor, path)
                .header("Ledger-Position", Long.toString(ledger.ledger().head())));
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("??").contains("class=\"contexts\"");
        return answer.body();
    }

    private static List<Long> positions(String html) {
        return Pattern.compile("<tr data-key=\"(\\d+)\"")
                .matcher(html)
                .results()
                .map(found -> Long.parseLong(found.group(1)))
                .toList();
    }

    private static String link(String html, String relation) {
        Matcher link =
                Pattern.compile("rel=\"" + relation + "\" href=\"([^\"]+)\"").matcher(html);
        assertThat(link.find()).as(relation).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    @Test
    void theJournalIsTurnedOverByItsPositionsBothWays() {
        String newest = page("auditor", "/audit");
        assertThat(positions(newest)).hasSize(40).startsWith(124L).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        String second = page("auditor", link(newest, "next"));
        assertThat(positions(second)).hasSize(40).startsWith(84L).endsWith(45L);
        String last = page("auditor", link(page("auditor", link(second, "next")), "next"));
        assertThat(positions(last)).containsExactly(4L, 3L, 2L, 1L);
        assertThat(last).doesNotContain("rel=\"next\"");
        assertThat(positions(page("auditor", link(last, "prev"))))
                .startsWith(44L)
                .endsWith(5L);
        assertThat(positions(page("auditor", "/audit?after=0"))).startsWith(40L).endsWith(1L);
    }

    @Test
    void theJournalIsNarrowedByAllThatIsKnownOfAFactAndSoIsItsFile() {
        assertThat(positions(page("auditor", "/audit?subject=fund/f7"))).hasSize(2);
        String narrowed =
                page("auditor", "/audit?type=fund.FundsAppropriated&unit=xinhualu&from=2021-01-01&to=2021-01-01");
        assertThat(positions(narrowed)).hasSize(30);
        assertThat(narrowed)
                .contains("去掉筛选", "拨入", "经费 60")
                .contains(
                        "/api/audit/events/export?unit=xinhualu&amp;type=fund.FundsAppropriated&amp;from=2020-12-31T16%3A00%3A00Z"
                                + "&amp;to=2021-01-01T16%3A00%3A00Z&amp;time=recorded&amp;lang=zh&amp;format=cloudevents");
        assertThat(page("auditor", "/audit?context=renovation")).contains("没有符合条件的");
        assertThat(answered("auditor", "/audit?type=nothing", 400)).contains("看不懂这个地址");
    }

    @Test
    void aFactIsToldWholeWithItsProofAndWhatStandsAroundIt() {
        String fact = page("auditor", "/audit/facts/6");
        assertThat(fact)
                .contains("#6", "经费 1", "文 f1", "¥1.00", "minghu", "已入树", "包含证明")
                .contains("/api/audit/receipts/6", "href=\"/audit/facts/5\"", "href=\"/fund/f1\"");
        assertThat(answered("auditor", "/audit/facts/999", 404)).contains("没有这一笔");
        assertThat(answered("auditor", "/audit/facts/fund", 404)).contains("没有这一笔");
        assertThat(answered("official-xinhualu", "/audit/facts/6", 404)).contains("没有这一笔");
    }

    @Test
    void aFigureIsTracedToTheFactThatMadeIt() {
        assertThat(page("viewer", "/why/fund-balance/f2?figure=appropriatedFen"))
                .contains("由 1 笔事实累计而成", "class=\"move\"", "¥2.00", "/audit/facts/8", "/audit/changes/fund-balance/f2");
        assertThat(page("viewer", "/why/fund-balance/f2")).contains("由台账中的 2 笔事实得出");
    }

    @Test
    void whatBecameOfARowBetweenTwoDaysIsToldFactByFact() {
        String changes = page("viewer", "/audit/changes/fund-balance/f2?from=2020-12-31");
        assertThat(changes)
                .contains("2020-12-31 终了时还没有它", "data-moved=\"appropriatedFen\"", "/audit/facts/7", "/audit/facts/8");
        assertThat(page("viewer", "/audit/changes?unit=xinhualu&from=2020-12-31"))
                .contains("data-moved=\"fund.appropriatedFen\"", "¥930.00");
        assertThat(page("viewer", "/audit/changes/fund-balance/f2?from=2021-01-01"))
                .contains("没有任何变化");
        assertThat(answered("viewer", "/audit/changes/fund-balance/none?from=2021-01-01", 404))
                .contains("没有这一项");
    }

    @Test
    void everyPageHasTheLineOfDaysWhereItStandsInThePast() {
        assertThat(page("viewer", "/fund?asOf=2020-12-31&time=occurred"))
                .contains("id=\"days-range\"", "class=\"days-bar\"", "time=occurred")
                .contains("/audit/changes?asOf=2020-12-31&amp;time=occurred&amp;from=2020-12-30");
        assertThat(page("viewer", "/fund")).contains("id=\"days-range\"").doesNotContain("class=\"days-bar\"");
    }

    @Test
    void aCheckpointIsShownWithItsKeyAndContinuesAnOlderOne() {
        String key = ledger.store().checkpoints().key().toString();
        assertThat(page("viewer", "/audit/checkpoints")).contains("124", "已签", key);
        assertThat(page("viewer", "/audit/checkpoints?older=100&newer=124")).contains("成立：含 124 笔的台账，前 100 笔");
        assertThat(answered("viewer", "/audit/checkpoints?older=124&newer=100", 400))
                .contains("older");
    }

    @Test
    void aReceiptIsVerifiedByTheServerForThoseWhoCannot() {
        String receipt = side.ask("viewer", "/api/audit/receipts/8").toString();
        String key = side.ask("viewer", "/api/audit/key").get("key").asString();
        assertThat(verified(receipt, key)).contains("成立", "第 8 笔确在台账中", "只对信任本服务器的人有效");
        assertThat(verified(receipt.replace("f2", "f3"), key)).contains("不成立");
        assertThat(verified(receipt, "none")).contains("不是一个 Ed25519 公钥");
    }

    private static String verified(String receipt, String key) {
        HttpResponse<String> answer = side.send(side.request("viewer", "/audit/receipts")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("receipt=" + encoded(receipt) + "&key=" + encoded(key))));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("??");
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void pagesAreForThoseWhoMayAskTheSameOfTheInterface() {
        assertThat(answered("viewer", "/audit/rebuilds", 403)).contains("不对您的角色开放", "审计员、管理员");
        assertThat(answered("viewer", "/audit/verify", 403)).contains("不对您的角色开放");
        assertThat(answered("viewer", "/audit/bundles", 403)).contains("不对您的角色开放");
        assertThat(answered("viewer", "/audit/personal", 403)).contains("不对您的角色开放");
        assertThat(answered("admin", "/audit/personal/looks", 403)).contains("不对您的角色开放");
        assertThat(answered("viewer", "/audit/lenses/same-photo", 403)).contains("不对您的角色开放");
        assertThat(page("viewer", "/audit/lenses")).contains("可看").doesNotContain("href=\"/audit/lenses/same-photo\"");
        assertThat(page("viewer", "/audit")).doesNotContain("/audit/rebuilds");
    }

    @Test
    void everyPageIsThereInBothLanguages() {
        for (String path : new String[] {
            "/audit",
            "/audit/facts/6",
            "/audit/changes",
            "/audit/lenses",
            "/audit/lenses/late-entry",
            "/audit/lenses/late-entry/xinhualu%2F2021-01",
            "/audit/lenses/deadline-bursts",
            "/audit/lenses/deferred-share",
            "/audit/lenses/closed-and-reopened",
            "/audit/lenses/same-photo",
            "/audit/lenses/actor-trail",
            "/audit/checkpoints",
            "/audit/receipts",
            "/audit/bundles",
            "/audit/verify",
            "/audit/rebuilds",
            "/audit/personal",
            "/audit/personal/looks"
        }) {
            assertThat(page("auditor", path)).contains("lang=\"zh-CN\"");
            String english = page("auditor", path + "?language=en")
                    .replaceAll("经费 \\d+|单位 \\w+|文 \\w+|SAMPLE 示例数据|<option[^>]*>[^<]*</option>|<optgroup[^>]*>", "");
            assertThat(Pattern.compile("<(h1|h2|th|label|button|dt|p)[^>]*>[^<]*\\p{IsHan}")
                            .matcher(english)
                            .results()
                            .map(found -> found.group()))
                    .as(path)
                    .isEmpty();
        }
    }
}
