package io.taizhang.standalone.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.taizhang.api.Context;
import io.taizhang.api.IssuedBy;
import io.taizhang.api.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The console as a whole in a browser, on the sample data: today, all that can be done, its forms, and what is no page. */
@ExtendWith(SampleOffice.class)
class ConsolePagesTest {
    private Office office;
    private Pages pages;

    @BeforeEach
    void open(Office office) {
        this.office = office;
        this.pages = new Pages(office, "official");
    }

    @AfterEach
    void nothingWentWrongAndNothingWentElsewhere() {
        pages.close();
    }

    @Test
    @Tag("pictures")
    void everyPageIsBeautifulInBothLanguagesAndOnAPhone() {
        pages.look("/today", "today");
        pages.look("/do", "do");
        pages.look("/do/renovation/approve-payment", "do-not-yours");
        form("en", Pages.Size.DESK);
        form("zh", Pages.Size.PHONE);
        pages.fits();
    }

    /** Lists within a list, choices, and numbers. */
    private void form(String language, Pages.Size size) {
        Page page = pages.open("/do/campaign/open-questionnaire", language, size);
        page.locator("#command button.go").waitFor();
        pages.axe();
        pages.screenshot("do-questionnaire-" + language);
    }

    /** Each is made as the console makes it, in one page for all of them. */
    @Test
    void everyCommandOfTheCatalogueHasAFormThatCanBeFilledInInBothLanguages() {
        for (String language : List.of("zh", "en")) {
            Page page = pages.open("/do/renovation/request-payment", language, Pages.Size.DESK);
            page.locator("#command button.go").waitFor();
            Map<?, ?> told = (Map<?, ?>) page.evaluate(script("every-form.js"));
            Assertions.assertThat((List<?>) told.get("wrong")).as(language).isEmpty();
            Assertions.assertThat((Integer) told.get("commands")).isGreaterThan(120);
            Assertions.assertThat((Integer) told.get("fields")).isGreaterThan(500);
        }
    }

    private static String script(String name) {
        try (InputStream script = Objects.requireNonNull(ConsolePagesTest.class.getResourceAsStream(name))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theIndexIsNarrowedDownWithTheKeyboardToTheOneFormWanted() {
        Page page = pages.open("/do");
        page.focus("#q");
        page.keyboard().type("申请付款");
        assertThat(page.locator("#commands li:visible")).hasCount(1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/do/renovation/request-payment.*"));
        assertThat(page.locator("h1")).hasText("申请付款");
        page.locator(".subject .path a").click();
        page.waitForURL(Pattern.compile(".*/do(\\?.*)?$"));
        page.fill("#q", "没有这样的事");
        assertThat(page.locator("#none-found")).isVisible();
    }

    /** What each role sees in the navigation, may do, and is told where it may not. */
    @Test
    void eachRoleSeesItsOwnTodayAndCommandsOnly() {
        for (String account : List.of("approver", "inspector", "finance", "auditor", "viewer", "admin")) {
            Role role = Role.valueOf(account.toUpperCase(java.util.Locale.ROOT));
            Page page = pages.another(account);
            page.navigate(office.address().resolve("/do").toString());
            assertThat(page.locator(".contexts .own a")).hasCount(2);
            assertThat(page.locator(".account p")).hasCount(1);
            Assertions.assertThat(page.locator("#commands li a").count())
                    .as(account)
                    .isEqualTo(commandsOf(role));
            if (commandsOf(role) == 0) {
                assertThat(page.locator("main .empty").first()).containsText("您的角色只看不办");
            }
            long counted = number(page.locator("#waiting [aria-hidden]"));
            page.navigate(office.address().resolve("/today").toString());
            long listed = page.locator(".jumps strong").allTextContents().stream()
                    .mapToLong(text -> Long.parseLong(text.replace(",", "")))
                    .sum();
            Assertions.assertThat(listed).as(account).isEqualTo(counted);
            if (counted > 0) {
                page.locator(".duty .action").first().click();
                assertThat(page.locator("#command button.go, form.by-hand button.go")
                                .first())
                        .isVisible();
            }
            page.context().close();
        }
    }

    private static long number(Locator shown) {
        return shown.count() == 0
                ? 0
                : Long.parseLong(shown.first().textContent().replace(",", ""));
    }

    private static int commandsOf(Role role) {
        return (int) Arrays.stream(Context.values())
                .flatMap(context -> context.commands().stream())
                .filter(type -> type.isAnnotationPresent(IssuedBy.class)
                        ? List.of(type.getAnnotation(IssuedBy.class).value()).contains(role)
                        : role == Role.OFFICIAL)
                .count();
    }

    @Test
    void theLanguageIsSwitchedAndTheAddressStays() {
        Page page = pages.open("/do/renovation/request-payment?projectId=xinhualu-01&back=/renovation");
        page.locator(".top .reader a").click();
        page.waitForURL(Pattern.compile(".*language=en.*"));
        Assertions.assertThat(page.url()).contains("/do/renovation/request-payment?", "projectId=xinhualu-01", "back=");
        assertThat(page.locator("h1")).hasText("Request a payment");
        assertThat(page.locator(".contexts .own a").first()).containsText("Today");
        page.locator(".top .reader a").click();
        page.waitForURL(Pattern.compile(".*language=zh.*"));
        assertThat(page.locator("h1")).hasText("申请付款");
    }

    @Test
    void beyondWhatIsLeftThePaymentSaysSoBeforeItIsSent() {
        JsonNode payment = office.see("/api/views/renovation-payments?unit=xinhualu&state=PAID&size=1")
                .at("/items/0");
        String project = payment.path("projectId").stringValue();
        Page page = pages.open("/do/renovation/request-payment?projectId=" + project + "&contractId="
                + payment.path("contractId").stringValue() + "&fundId="
                + payment.path("fundId").stringValue());
        Locator certified = page.locator("[data-balance=certified]");
        assertThat(certified.locator("[data-left]")).containsText("¥");
        assertThat(page.locator("[data-balance=fund]")).isVisible();
        page.locator("[data-field='command.amountFen'] input").fill("99999999999");
        assertThat(certified.locator("tfoot")).containsText("会被拒绝");
        assertThat(certified.locator("[data-after]")).containsText("-¥");
        assertThat(page.locator(".in-words").first()).containsText("玖佰玖拾玖亿");
        pages.axe();
        pages.screenshot("do-payment-zh");
        page.locator("[data-field='command.amountFen'] input").fill("0.01");
        assertThat(certified.locator("[data-after]")).isVisible();

        Page approver = pages.another("approver");
        approver.navigate(office.address()
                .resolve("/do/renovation/refuse-payment?projectId=" + project + "&paymentId="
                        + payment.path("paymentId").stringValue())
                .toString());
        assertThat(approver.locator("#aside .sheet")).containsText("大写");
        assertThat(approver.locator("#aside .line .done")).not().hasCount(0);
    }

    /** The session goes in another tab, and with it what the page held of it. */
    @Test
    void nothingIsLostWhenTheSessionEndsWhileAFormIsFilledIn() {
        pages.provokes(401);
        pages.provokes(403);
        Page page = pages.open("/do/inspection/publish-checklist?unitId=xinhualu");
        page.locator("[data-field='command.title'] input").fill("写到一半的清单");
        page.locator("[data-field='command.items[0].code'] input").fill("I1");
        page.locator("[data-field='command.items[0].points'] input").fill("不是数字");
        page.locator("button[data-adds='command.items']").click();
        page.locator("[data-field='command.items[1].title'] input").fill("第二项");

        Page other = page.context().newPage();
        other.navigate(office.address().resolve("/today").toString());
        other.locator(".account summary").click();
        other.locator(".account button").click();
        other.waitForURL(Pattern.compile(".*/login.*"));
        other.close();

        page.locator("[data-field='command.items[0].title'] input").fill("楼道堆物");
        page.locator("[data-field='command.items[0].points'] input").fill("5");
        page.locator("[data-field='command.items[1].code'] input").fill("I2");
        page.locator("[data-field='command.items[1].points'] input").fill("10");
        page.click("#command button.go");
        assertThat(page.locator(".trouble")).containsText("登录已过期");
        pages.screenshot("do-logged-out-zh");
        page.click("text=登录后继续");
        page.fill("input[name=username]", "official");
        page.fill("input[name=password]", "taizhang");
        page.click("button.go");
        assertThat(page.locator("[data-field='command.title'] input")).hasValue("写到一半的清单");
        assertThat(page.locator("[data-field='command.items[0].title'] input")).hasValue("楼道堆物");
        assertThat(page.locator("[data-field='command.items[0].points'] input")).hasValue("5");
        assertThat(page.locator("[data-field='command.items[1].title'] input")).hasValue("第二项");
        page.locator("[data-field='command.items[1].points'] input").fill("十");
        page.reload();
        assertThat(page.locator("[data-field='command.items[1].points'] input")).hasValue("十");
        page.click("#command button.go");
        assertThat(page.locator("[data-field='command.items[1].points'] .wrong"))
                .hasText("请填整数。");
        assertThat(page.locator("[data-field='command.items[1].points'] input")).isFocused();
    }

    @Test
    void whatIsNoPageSaysSoWithinTheFrameAndAtTheDoor() {
        pages.provokes(404);
        pages.look("/no/such/page", "no-such-page");
        pages.look("/renovation?unit=no-such-unit", "no-such-unit");
        Page page = pages.page();
        assertThat(page.locator("h1")).hasText("没有这个单位");
        page.context().clearCookies();
        page.navigate(office.address().resolve("/assets/no-such-thing").toString());
        assertThat(page.locator("h1")).hasText("没有这一页");
        pages.axe();
        pages.screenshot("no-such-page-at-the-door-zh");
    }
}
