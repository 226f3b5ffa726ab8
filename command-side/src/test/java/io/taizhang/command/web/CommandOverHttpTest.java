package io.taizhang.command.web;

import static io.taizhang.command.testing.Office.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.ledger.Ledger;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.Principal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;

/** What only shows over a real connection. */
@DirtiesContext
@SpringBootTest(
        classes = {CommandApplication.class, CommandOverHttpTest.EverybodyIsAdmin.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class CommandOverHttpTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Ledger ledger;

    @TestConfiguration(proxyBeanMethods = false)
    static class EverybodyIsAdmin {
        @Bean
        Filter signedIn() {
            return (request, response, chain) -> chain.doFilter(
                    new HttpServletRequestWrapper((HttpServletRequest) request) {
                        @Override
                        public Principal getUserPrincipal() {
                            return new Reader(ADMIN);
                        }
                    },
                    response);
        }
    }

    @AfterEach
    void hangUp() {
        client.close();
    }

    @Test
    void aBodyOfTwoMegabytesIsRefusedAndTheNextCommandGoesThrough() throws Exception {
        HttpResponse<String> refused = post("x".repeat(2 * 1000 * 1000));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(ledger.head()).isEqualTo(1);

        HttpResponse<String> accepted = post("""
                {"command":{"unitId":"demo","kind":"CITY","name":"如意湖","populations":[]}}""");
        assertThat(accepted.statusCode()).isEqualTo(201);
        assertThat(accepted.headers().firstValue("ETag")).hasValue("\"0\"");
        assertThat(ledger.head()).isEqualTo(2);
    }

    private HttpResponse<String> post(String body) throws Exception {
        URI address = URI.create("http://localhost:" + port + "/api/commands/organisation/register-unit");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
