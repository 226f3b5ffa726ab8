package io.taizhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.ledger.testing.TestLedger;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages say without scripts, over HTTP. */
class PagesTest {
    private static TestLedger ledger;
    private static QuerySide side;

    @BeforeAll
    static void office() {
        ledger = TestLedger.sample(Instant.parse("2021-01-01T00:00:00Z"));
        side = new QuerySide(ledger);
        Office office = new Office(side);
        office.units();
        office.fund("f-small", "xinhualu", "改造经费甲", 2020, 100_000_000);
        office.fund("f-large", "xinhualu", "改造经费乙", 2021, 300_000_050);
        office.fund("f-foreign", "minghu", "改造经费丙", 2021, 700_000_000);
        side.ask("viewer", "/api/views/fund-balance");
        side.ask("viewer", "/api/views/unit-register");
    }

    @AfterAll
    static void close() {
        side.close();
        ledger.close();
    }

    private static String page(String actor, String path) {
        HttpResponse<String> answer = side.send(side.request(actor, path)
                .header("Ledger-Position", Long.toString(ledger.ledger().head())));
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("??");
        return answer.body();
    }

    @Test
    void aListIsFilteredSortedAndSummedByItsAddress() {
        String all = page("viewer", "/fund");
        assertThat(all).contains("改造经费甲", "改造经费乙", "改造经费丙", "共 3 行", "title=\"¥11,000,000.50\"");
        String chosen = page("viewer", "/fund?year=2021&sort=appropriatedFen&unit=");
        assertThat(chosen).doesNotContain("改造经费甲").contains("aria-sort=\"ascending\"", "去掉筛选");
        assertThat(chosen.indexOf("改造经费乙")).isLessThan(chosen.indexOf("改造经费丙"));
        assertThat(page("viewer", "/fund?q=经费甲")).contains("改造经费甲").doesNotContain("改造经费乙");
    }

    @Test
    void aListShowsWhatIsWithinReachAndInTheUnitAskedFor() {
        assertThat(page("official-xinhualu", "/fund")).contains("改造经费乙").doesNotContain("改造经费丙");
        assertThat(page("viewer", "/fund?unit=minghu")).contains("改造经费丙").doesNotContain("改造经费乙");
    }

    @Test
    void everyLinkKeepsTheUnitAndTheDay() {
        String html = page("viewer", "/fund?unit=xinhualu&asOf=2020-06-30&time=occurred");
        assertThat(html)
                .contains("href=\"/fund/f-large?unit=xinhualu&amp;asOf=2020-06-30&amp;time=occurred\"")
                .contains("href=\"/renovation?unit=xinhualu&amp;asOf=2020-06-30&amp;time=occurred\"");
    }

    @Test
    void anExportIsOfWhatTheListShows() {
        assertThat(page("viewer", "/fund?unit=xinhualu&year=2021"))
                .contains(
                        "/api/views/fund-balance/export?unit=xinhualu&amp;sort=-year&amp;year=2021&amp;lang=zh&amp;format=xlsx");
    }

    @Test
    void aFigureOpensToTheFactsItIsMadeOf() {
        assertThat(page("viewer", "/fund/f-large"))
                .contains("/why/fund-balance/f-large?figure=appropriatedFen", "title=\"¥3,000,000.50\"");
        assertThat(page("viewer", "/why/fund-balance/f-large?figure=appropriatedFen"))
                .contains("拨入", "文 f-large", "/api/audit/receipts/");
    }

    @Test
    void aPageInThePastSaysSoAndOffersNothing() {
        assertThat(refused("official", "/fund/f-large?asOf=2019-12-31", 404)).contains("没有这一项");
        String list = page("finance", "/fund?asOf=2020-12-31");
        assertThat(list).contains("以下为 2020-12-31 终了时的数据", "此表只有现在的数据", "回到现在").doesNotContain("/do/fund/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/renovation", "/fund", "/fund/f-large", "/units", "/do/fund/open-fund", "/do", "/today"})
    void pagesAreChineseFirstAndEnglishInFull(String path) {
        assertThat(page("official", path)).contains("lang=\"zh-CN\"", "示例数据");
        String english = page("official", path + "?language=en");
        assertThat(english).contains("lang=\"en\"");
        String frame = english.replaceAll("改造经费.|单位 \\w+|SAMPLE 示例数据|万元|台账", "");
        assertThat(Pattern.compile("<(h1|h2|th|label|button)[^>]*>[^<]*\\p{IsHan}")
                        .matcher(frame)
                        .results())
                .isEmpty();
    }

    @Test
    void whatIsUnknownForeignOrNonsenseIsAnsweredByAPageThatSaysSo() {
        assertThat(refused("viewer", "/fund?unit=nosuch", 404)).contains("没有登记为“nosuch”的单位。");
        assertThat(refused("official-minghu", "/fund?unit=xinhualu", 403)).contains("不在管辖范围");
        assertThat(refused("viewer", "/fund/no-such", 404)).contains("没有这一项");
        assertThat(refused("viewer", "/fund?asOf=yesterday", 400)).contains("asOf");
        assertThat(refused("viewer", "/fund?sort=nothing", 400)).contains("看不懂这个地址");
        assertThat(refused("official-minghu", "/fund/f-large", 403)).contains("不在管辖范围");
    }

    @Test
    void whatIsNoPageAtAllIsAnsweredWithinTheFrameAndSaysWhereToGoOn() {
        assertThat(refused("viewer", "/no/such/page", 404))
                .contains("没有这一页", "“/no/such/page”处什么也没有", "href=\"/today\"", "href=\"/do\"");
        assertThat(refused("viewer", "/no/such/page?language=en", 404)).contains("No such page");
    }

    @Test
    void theIndexOffersEachReaderWhatItsRolesMayDo() {
        assertThat(page("finance", "/do"))
                .contains("设立专项经费", "确认支付", "/do/fund/open-fund?unitId=demo&amp;back=%2Fdo")
                .doesNotContain("批准付款", "预留资金");
        assertThat(page("official", "/do?q=付款")).contains("申请付款").doesNotContain("登记场所", "确认支付");
        assertThat(page("official", "/do?q=nothing-is-called-so")).contains("没有符合条件的");
        assertThat(page("viewer", "/do")).contains("您的角色只看不办");
        assertThat(page("official", "/do?asOf=2020-12-31")).contains("什么也不能办").doesNotContain("申请付款");
    }

    @Test
    void todayIsEmptyWhereNothingWaitsAndSaysWhereNothingEverWill() {
        assertThat(page("official", "/today")).contains("现在没有等您办理的事", "data-live=\"responsibility-letters");
        assertThat(page("viewer", "/today")).contains("您的角色只看不办，没有待办");
        assertThat(page("official", "/today?asOf=2020-12-31")).contains("什么也不能办");
    }

    @Test
    void whatThePageIsOfIsNotTakenForAFieldOfItsCommand() {
        assertThat(page("official", "/do/service/record-delivery?unit=xinhualu&contractId=c1"))
                .contains("<data value=\"contractId\">c1</data>")
                .doesNotContain("<data value=\"unit\">");
    }

    private static String refused(String actor, String path, int status) {
        HttpResponse<String> answer = side.send(side.request(actor, path).header("Accept", "text/html"));
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("??").contains("class=\"contexts\"");
        return answer.body();
    }

    @Test
    void nothingIsWrittenIntoAPageThatAPolicyWouldForbid() {
        for (String path : new String[] {"/", "/renovation", "/fund?q=\"><script>alert(1)</script>", "/fund/f-large"}) {
            assertThat(page(
                            "viewer",
                            path.replace("\"", "%22").replace("<", "%3C").replace(">", "%3E")))
                    .doesNotContain("<script>", "style=", "http://", "https://", "onclick");
        }
    }

    @Test
    void anEmptyLedgerSaysWhichCommandComesFirstAndALiveOneBearsNoMark() {
        try (TestLedger empty = TestLedger.live();
                QuerySide newborn = new QuerySide(empty)) {
            newborn.ask("first", "/api/views/unit-register");
            assertThat(newborn.get("first", "/").body())
                    .contains("organisation/register-unit")
                    .doesNotContain("SAMPLE");
            assertThat(newborn.get("first", "/fund").body()).contains("设立的经费会列在这里");
        }
    }

    @Test
    void formsLeadBackOnlyToThisHouse() {
        assertThat(page("official", "/do/fund/open-fund?back=//elsewhere.example/"))
                .contains("data-back=\"/\"");
        assertThat(page("official", "/units?to=//elsewhere.example/")).doesNotContain("elsewhere.example\"");
        assertThat(refused("official", "/do/fund/no-such", 404)).contains("fund/no-such");
    }

    @Test
    void assetsAreKeptForEverUnderANameOfTheirOwn() {
        String html = page("viewer", "/fund");
        var link = Pattern.compile("/assets/[0-9a-f]{12}/(frame\\.js|htmx\\.min\\.js|kit\\.css)")
                .matcher(html);
        int found = 0;
        while (link.find()) {
            HttpResponse<String> answer = side.get("viewer", link.group());
            assertThat(answer.statusCode()).as(link.group()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
            found++;
        }
        assertThat(found).isEqualTo(3);
        assertThat(side.get("viewer", html.replaceAll("(?s).*data-charts=\"([^\"]+)\".*", "$1"))
                        .statusCode())
                .isEqualTo(200);
    }
}
