package io.taizhang.command.web;

import io.taizhang.command.CommandDesk;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.Rehearsal;
import io.taizhang.command.catalogue.Catalogue;
import io.taizhang.command.catalogue.Titles;
import io.taizhang.command.evidence.Uploads;
import io.taizhang.command.imports.Imports;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The addresses of the command side; whatever goes wrong below them is answered as a problem detail. */
@Configuration(proxyBeanMethods = false)
public class CommandWebConfiguration {

    @Bean
    RouterFunction<ServerResponse> commandRoutes(
            CommandDesk desk, Rehearsal rehearsal, Catalogue catalogue, ProblemTexts texts) {
        StrictJson json = new StrictJson();
        Replies replies = new Replies(json, texts);
        CommandEndpoint commands = new CommandEndpoint(catalogue, new Reception(json, texts), desk, rehearsal, replies);
        CatalogueEndpoint descriptions = new CatalogueEndpoint(catalogue, new Titles(), texts, replies);
        return RouterFunctions.route()
                .GET("/api/commands", descriptions::all)
                .GET("/api/commands/{context}/{command}", request -> descriptions.one(commands.type(request)))
                .POST("/api/commands/{context}/{command}", commands::issue)
                .path(
                        "/api/commands",
                        unknown -> unknown.route(any -> true, request -> {
                            boolean known = request.method().matches("GET")
                                    || request.method().matches("POST");
                            throw known
                                    ? new HttpProblem(404, "unknown-address")
                                    : new HttpProblem(405, "method-not-allowed", request.method());
                        }))
                .GET("/problems/{type}", descriptions::problem)
                .onError(failure -> true, replies::problem)
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> evidenceRoutes(Uploads uploads, ProblemTexts texts) {
        StrictJson json = new StrictJson();
        Replies replies = new Replies(json, texts);
        EvidenceEndpoint evidence = new EvidenceEndpoint(new Reception(json, texts), uploads, replies);
        return RouterFunctions.route()
                .PUT("/api/evidence", evidence::take)
                .onError(failure -> true, replies::problem)
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> importRoutes(Imports imports, ProblemTexts texts) {
        StrictJson json = new StrictJson();
        Replies replies = new Replies(json, texts);
        ImportEndpoint endpoint = new ImportEndpoint(imports, new Reception(json, texts), replies, texts);
        return RouterFunctions.route()
                .GET("/api/imports", endpoint::kinds)
                .GET("/api/imports/{kind}/template", endpoint::template)
                .POST("/api/imports/{kind}", endpoint::receive)
                .GET("/api/imports/{id}", endpoint::result)
                .GET("/api/imports/{id}/stream", endpoint::stream)
                .onError(failure -> true, replies::problem)
                .build();
    }

    @Bean
    GlobalOpenApiCustomizer commandOpenApi(Catalogue catalogue, ProblemTexts texts) {
        return new CommandOpenApi(catalogue, texts);
    }

    @Bean
    GlobalOpenApiCustomizer importOpenApi() {
        return new ImportOpenApi();
    }
}
