package io.taizhang.command.web;

import static io.taizhang.command.testing.Office.OFFICIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.taizhang.command.CommandDesk;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.catalogue.Catalogue;
import io.taizhang.ledger.LedgerUnavailableException;
import io.taizhang.ledger.OutcomeUnknownException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What is answered when the fault is not the client's. */
class TroubleTest {
    private final CommandDesk desk = mock();
    private final MockMvcTester http =
            MockMvcTester.create(MockMvcBuilders.routerFunctions(new CommandWebConfiguration()
                            .commandRoutes(desk, mock(), Catalogue.ofAllContexts(), new ProblemTexts()))
                    .build());

    @Test
    void aLedgerThatIsAwayIsAnsweredWithWhenToComeBack() {
        when(desk.issue(any())).thenThrow(new LedgerUnavailableException("queue full"));
        assertThat(send())
                .hasStatus(503)
                .hasHeader("Retry-After", "1")
                .bodyText()
                .contains("/problems/busy")
                .doesNotContain("queue full");
    }

    @Test
    void anOutcomeThatCouldNotBeLearnedSaysToSendTheSameKeyAgain() {
        when(desk.issue(any())).thenThrow(new OutcomeUnknownException("lost", new IOException("reset")));
        assertThat(send())
                .hasStatus(503)
                .hasHeader("Retry-After", "1")
                .hasHeader("Content-Language", "en")
                .bodyText()
                .contains("/problems/outcome-unknown", "under the same key");
    }

    @Test
    void whatIsBrokenInsideStaysInside() {
        when(desk.issue(any())).thenThrow(new IllegalStateException("secret"));
        assertThat(send())
                .hasStatus(500)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("/problems/internal-error")
                .doesNotContain("secret", "IllegalState", "\tat ");
    }

    private MvcTestResult send() {
        return http.post()
                .uri("/api/commands/organisation/disband-team")
                .principal(new Reader(OFFICIAL))
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"command\":{\"teamId\":\"t1\"}}")
                .exchange();
    }
}
