package io.taizhang.query.pages;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.taizhang.api.Actor;
import io.taizhang.api.ActorPrincipal;
import io.taizhang.api.LedgerKind;
import io.taizhang.api.Role;
import io.taizhang.ledger.Ledger;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Refused;
import jakarta.servlet.http.Cookie;
import java.util.Set;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(properties = "spring.messages.basename=io/taizhang/query/pages/texts")
class OverviewPageTest {
    @Autowired
    private MockMvc browser;

    @MockitoBean
    private Ledger ledger;

    @MockitoBean
    private Reaches reaches;

    @MockitoBean
    private QueryGateway questions;

    @SpringBootConfiguration
    @Import(PagesConfiguration.class)
    static class Pages {}

    @BeforeEach
    void sampleLedger() {
        when(ledger.kind()).thenReturn(LedgerKind.SAMPLE);
    }

    @Test
    void aPageIsChineseUntilEnglishIsAskedForAndThenStaysEnglish() throws Exception {
        browser.perform(get("/").principal(official("demo")))
                .andExpect(content().string(allOf(containsString("lang=\"zh-CN\""), containsString("改造项目"))));
        browser.perform(get("/?language=en").principal(official("demo")))
                .andExpect(content().string(containsString("Renovation projects")))
                .andExpect(cookie().value("language", "en"));
        browser.perform(get("/").principal(official("demo")).cookie(new Cookie("language", "en")))
                .andExpect(content().string(containsString("Renovation projects")));
    }

    @Test
    void syntheticDataAreMarkedAndRealOnesAreNot() throws Exception {
        browser.perform(get("/").principal(official("demo")))
                .andExpect(content().string(containsString("SAMPLE")));
        when(ledger.kind()).thenReturn(LedgerKind.LIVE);
        browser.perform(get("/").principal(official("demo")))
                .andExpect(content().string(not(containsString("SAMPLE"))));
    }

    @Test
    void thePageIsOfTheReadersUnitUnlessAnotherIsAskedFor() throws Exception {
        browser.perform(get("/").principal(official("demo")))
                .andExpect(content().string(containsString("data-unit=\"demo\"")));
        browser.perform(get("/?unit=xinhualu").principal(official("demo")))
                .andExpect(content().string(containsString("data-unit=\"xinhualu\"")));
    }

    @Test
    void aUnitThatIsUnknownOrForeignIsAnsweredByAPageThatSaysSo() throws Exception {
        doThrow(new QueryRefusal(Refused.UNKNOWN_UNIT, "nosuch")).when(reaches).check(any(), eq("nosuch"));
        doThrow(new QueryRefusal(Refused.OUT_OF_SCOPE, "minghu")).when(reaches).check(any(), eq("minghu"));

        browser.perform(get("/?unit=nosuch").principal(official("demo")))
                .andExpect(status().isNotFound())
                .andExpect(content().string(allOf(containsString("没有登记为“nosuch”的单位。"), not(containsString("??")))));
        browser.perform(get("/?unit=minghu&language=en").principal(official("demo")))
                .andExpect(status().isForbidden())
                .andExpect(content().string(allOf(containsString("“minghu” is neither"), not(containsString("??")))));
    }

    @Test
    void anEmptyLedgerSaysWhichCommandComesFirst() throws Exception {
        browser.perform(get("/").principal(official("")))
                .andExpect(content().string(containsString("organisation/register-unit")));
    }

    @Test
    void nothingIsWrittenIntoThePageThatAPolicyWouldForbid() throws Exception {
        browser.perform(get("/?unit=\"><script>alert(1)</script>").principal(official("demo")))
                .andExpect(content()
                        .string(not(anyOf(
                                containsString("<script>"),
                                containsString("style="),
                                containsString("http://"),
                                containsString("https://")))));
    }

    private static ActorPrincipal official(String unitId) {
        return new Reader(new Actor("official", unitId, Set.of(Role.OFFICIAL)));
    }

    private record Reader(Actor actor) implements ActorPrincipal {
        @Override
        public String getName() {
            return actor.id();
        }
    }
}
