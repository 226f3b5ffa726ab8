package io.taizhang.command.web;

import io.taizhang.command.Lookup;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.campaign.AnswerTokens;
import io.taizhang.command.directory.UnitDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Where the office has the tokens of its questionnaires. */
@Configuration(proxyBeanMethods = false)
public class AnswerTokensConfiguration {

    @Bean
    RouterFunction<ServerResponse> answerTokenRoutes(
            Lookup lookup, UnitDirectory units, AnswerTokens tokens, ProblemTexts texts) {
        StrictJson json = new StrictJson();
        Replies replies = new Replies(json, texts);
        AnswerTokensEndpoint issued =
                new AnswerTokensEndpoint(new Reception(json, texts), replies, lookup, units, tokens);
        return RouterFunctions.route()
                .GET("/api/questionnaires/{id}/tokens", issued::issued)
                .onError(failure -> true, replies::problem)
                .build();
    }
}
