package io.taizhang.query.web;

import static org.awaitility.Awaitility.await;

import io.taizhang.api.LedgerEvent;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.ledger.testing.TestLedger;
import io.taizhang.query.QuerySideConfiguration;
import io.taizhang.query.View;
import io.taizhang.query.engine.Rebuilds;
import io.taizhang.query.engine.Views;
import io.taizhang.query.overview.AllViews;
import io.taizhang.query.pages.PagesConfiguration;
import io.taizhang.query.testing.FundTestView;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A query-side process on a port of its own, in front of a ledger of its own. */
final class QuerySide implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TEXTS = Stream.of("", "_kit", "_console", "_overview", "_renovation", "_fund", "_audit")
            .map(context -> "io/taizhang/query/pages/texts" + context)
            .collect(Collectors.joining(","));

    private final TestLedger ledger;
    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({QuerySideConfiguration.class, PagesConfiguration.class})
    static class Application {
        @Bean
        People people() {
            return new People();
        }
    }

    QuerySide(TestLedger ledger) {
        this.ledger = ledger;
        SpringApplication application = new SpringApplication(Application.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(starting -> {
            GenericApplicationContext generic = (GenericApplicationContext) starting;
            generic.getBeanFactory().registerSingleton("ledgerStore", ledger.store());
            generic.getBeanFactory().registerSingleton("ledgerClock", ledger.clock());
            FundTestView funds = new FundTestView();
            generic.getBeanFactory().registerSingleton("testFunds", funds);
            generic.getBeanFactory().registerSingleton("views", with(funds));
            generic.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test",
                            Map.of(
                                    "server.port", 0,
                                    "server.address", "127.0.0.1",
                                    "taizhang.query.patience", "2s",
                                    "taizhang.query.heartbeat", "300ms",
                                    "spring.messages.fallback-to-system-locale", "false",
                                    "spring.messages.basename", TEXTS)));
        });
        this.context = application.run();
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        this.address = "http://127.0.0.1:" + port;
        // On a machine at work the first builds take longer than a question waits for them.
        await().atMost(Duration.ofSeconds(60))
                .until(() -> context.getBean(Rebuilds.class).awaited().isEmpty());
    }

    private static Views with(View<?> another) {
        List<View<?>> views = new ArrayList<>(AllViews.list());
        views.add(another);
        return new Views(views);
    }

    LedgerStore store() {
        return ledger.store();
    }

    long append(String stream, String unitPath, LedgerEvent... events) {
        return append(ledger.clock().instant(), stream, unitPath, events);
    }

    long append(Instant occurredAt, String stream, String unitPath, LedgerEvent... events) {
        return ledger.append(stream, TestLedger.provenance(unitPath, occurredAt), events)
                .lastPosition();
    }

    HttpClient http() {
        return http;
    }

    HttpRequest.Builder request(String actor, String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header(People.AS, actor);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String actor, String path) {
        return send(request(actor, path));
    }

    /** The answer, which includes everything appended so far. */
    JsonNode ask(String actor, String path) {
        HttpResponse<String> answer = send(request(actor, path)
                .header("Ledger-Position", Long.toString(ledger.ledger().head())));
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " was answered " + answer.statusCode() + " " + answer.body());
        }
        return json(answer);
    }

    HttpResponse<String> post(String actor, String path, String body) {
        return send(request(actor, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    List<String> beans() {
        return List.of(context.getBeanDefinitionNames());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }
}
