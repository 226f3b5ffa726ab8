package io.taizhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Readers;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.engine.ViewPositions;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ProblemsTest {
    private final QueryGateway gateway = mock();
    private final MockMvcTester http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new ViewEndpoint(
                    new Asking(gateway),
                    new Reading(
                            new Asking(gateway),
                            mock(Reaches.class),
                            mock(Readers.class),
                            mock(ViewPositions.class),
                            mock()),
                    mock()))
            .setControllerAdvice(new Problems(), new StrayRequests())
            .addFilters(new People())
            .build());
    private final MockMvcTester pages = MockMvcTester.create(
            MockMvcBuilders.routerFunctions(new ProblemPages().routes()).build());

    private MvcTestResult request(HttpMethod method, String path, String accepted) {
        return http.method(method)
                .uri(path)
                .header(People.AS, "viewer")
                .header("Accept", accepted)
                .header("Accept-Language", "en")
                .exchange();
    }

    @Test
    void whatIsBrokenInsideStaysInside() {
        when(gateway.query(any(), any(Class.class)))
                .thenReturn(CompletableFuture.failedFuture(new IllegalStateException("secret")));

        assertThat(request(HttpMethod.GET, "/api/views", "*/*"))
                .hasStatus(500)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("/problems/internal-error", "reference")
                .doesNotContain("secret", "IllegalState", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({"DELETE, /api/views, */*, 405, method-not-allowed", "GET, /api/views, text/html, 406, not-acceptable"})
    void whatComesToNoEndpointIsAProblemToo(String method, String path, String accepted, int status, String type) {
        when(gateway.query(any(), any(Class.class)))
                .thenReturn(CompletableFuture.completedFuture(
                        new io.taizhang.query.engine.Answers.Catalogue(java.util.List.of())));

        assertThat(request(HttpMethod.valueOf(method), path, accepted))
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader("Content-Language", "en")
                .bodyText()
                .contains("\"/problems/" + type + "\"");
    }

    @Test
    void otherMethodsAreToldWhichThereAre() {
        assertThat(request(HttpMethod.DELETE, "/api/views", "*/*")).hasHeader("Allow", "GET");
    }

    @ParameterizedTest
    @EnumSource
    void eachTypeIsExplainedInBothLanguages(Refused refused) {
        assertThat(pages.get().uri("/problems/" + refused.type()))
                .hasStatusOk()
                .bodyText()
                .containsPattern("\"zh\":\"[^\"]*\\p{IsHan}")
                .containsPattern("\"en\":\"[A-Z…][^{}]*\"")
                .contains("/problems/" + refused.type())
                .doesNotContain("{0}");
        assertThat(new ProblemTexts().title(refused, Locale.ENGLISH)).isNotBlank();
        assertThat(new ProblemTexts().title(refused, Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}");
    }

    @Test
    void typesOfOthersAreLeftToThem() {
        assertThat(pages.get().uri("/problems/payment-exceeds-certified")).hasStatus(404);
    }
}
