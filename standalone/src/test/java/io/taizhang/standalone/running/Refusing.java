package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Actor;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Sends what is to be refused, in both languages, and looks at how it is said. */
record Refusing(Office office) {
    private static final String HAN = "(?s).*\\p{IsHan}.*";

    static UnaryOperator<HttpRequest.Builder> as(String account) {
        return request -> request.header("Authorization", Office.basic(account));
    }

    /**
     * Nobody recorded anything; automations, which are nobody, may have gone on meanwhile.
     *
     * @param command with its context: {@code fund/allocate}
     */
    void withoutATrace(
            String command, String body, int status, String type, UnaryOperator<HttpRequest.Builder> sender) {
        long head = office.head();
        once("/api/commands/" + command, body, status, type, sender);
        assertThat(office.factsBehind(head))
                .as("what was recorded meanwhile")
                .allSatisfy(fact -> assertThat(fact.path("actorId").stringValue())
                        .as(fact.toString())
                        .isEqualTo(Actor.SYSTEM.id()));
    }

    JsonNode once(String address, String body, int status, String type, UnaryOperator<HttpRequest.Builder> sender) {
        JsonNode problem = once(address, body, sender);
        assertThat(problem.path("type").stringValue()).isEqualTo("/problems/" + type);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        return problem;
    }

    /** The problem in Chinese, whatever it is. */
    JsonNode once(String address, String body, UnaryOperator<HttpRequest.Builder> sender) {
        JsonNode english = in("en", address, body, sender);
        JsonNode chinese = in("zh-CN", address, body, sender);
        assertThat(english.path("title").stringValue()).doesNotMatch(HAN);
        assertThat(chinese.path("title").stringValue()).matches(HAN);
        assertThat(chinese.path("detail").stringValue()).matches(HAN);
        assertThat(chinese.path("type")).isEqualTo(english.path("type"));
        return chinese;
    }

    private JsonNode in(String language, String address, String body, UnaryOperator<HttpRequest.Builder> sender) {
        Office.Answer answer = office.send(sender.apply(office.request(address)
                .header("Accept-Language", language)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))));
        assertThat(answer.header("Content-Type")).as(answer.body()).startsWith("application/problem+json");
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.json().path("status").intValue()).isEqualTo(answer.status());
        assertThat(answer.body()).doesNotContain("io.taizhang", "Exception");
        return answer.json();
    }
}
