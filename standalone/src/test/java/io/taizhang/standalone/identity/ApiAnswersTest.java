package io.taizhang.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.firewall.RequestRejectedException;
import tools.jackson.databind.json.JsonMapper;

/** Another web server may let through what this one turns away. */
class ApiAnswersTest {
    private final ApiAnswers answers = new ApiAnswers(JsonMapper.builder().build());

    @ParameterizedTest
    @ValueSource(strings = {"/api/[", "/api/%zz", "/api/a b", "/api/\\", "//api/x", "/api/\u0000"})
    void anAddressThatIsNoneIsAnsweredWithoutIt(String garbage) throws Exception {
        var response = new MockHttpServletResponse();
        answers.handle(
                new MockHttpServletRequest("GET", garbage), response, new RequestRejectedException("not an address"));
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString()).contains("/problems/address-refused");
    }
}
