package io.taizhang.command.casework;

import static io.taizhang.command.casework.Town.CLOCKS;
import static io.taizhang.command.casework.Town.LAMPS;
import static io.taizhang.command.casework.Town.STALLS;
import static io.taizhang.command.testing.IssuedBuilder.issued;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.casework.CaseworkCommand.PublishServicePolicy;
import io.taizhang.api.casework.CaseworkCommand.ReviseServicePolicy;
import io.taizhang.api.casework.CaseworkEvent.ServicePolicyPublished;
import io.taizhang.api.casework.CaseworkEvent.ServicePolicyRevised;
import io.taizhang.api.casework.ServiceClocks;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServicePolicyTest {
    private static final ServiceClocks SLOWER = new ServiceClocks(600, 120, 1_200);
    private static final ServicePolicyPublished PUBLISHED =
            new ServicePolicyPublished("xinhualu", "xinhualu", 1, CLOCKS, List.of(STALLS, LAMPS));

    @Test
    void aPolicyIsPublishedAndRevised() {
        Given.of(ServicePolicy.class)
                .when(issued().by("approver"), new PublishServicePolicy("xinhualu", 1, CLOCKS, List.of(STALLS, LAMPS)))
                .facts(PUBLISHED);
        published()
                .when(issued().by("approver"), new ReviseServicePolicy("xinhualu", 2, SLOWER, List.of(STALLS)))
                .facts(new ServicePolicyRevised("xinhualu", "xinhualu", 2, 1, SLOWER, List.of(STALLS)));
    }

    @Test
    void aCategoryIsNamedOnce() {
        Given.of(ServicePolicy.class)
                .when(issued().by("approver"), new PublishServicePolicy("xinhualu", 1, CLOCKS, List.of(STALLS, STALLS)))
                .refused(CaseworkRule.CATEGORY_NAMED_TWICE, "stalls");
        published()
                .when(issued().by("approver"), new ReviseServicePolicy("xinhualu", 2, CLOCKS, List.of(LAMPS, LAMPS)))
                .refused(CaseworkRule.CATEGORY_NAMED_TWICE, "lamps");
    }

    @Test
    void versionsGoUp() {
        published()
                .when(issued().by("approver"), new ReviseServicePolicy("xinhualu", 1, SLOWER, List.of(STALLS)))
                .refused(CaseworkRule.VERSION_NOT_HIGHER, 1, 1);
    }

    @Test
    void aVersionDoesNotComeBeforeTheLast() {
        published()
                .when(
                        issued().by("approver").at("2021-02-28T09:00:00+08:00"),
                        new ReviseServicePolicy("xinhualu", 2, SLOWER, List.of(STALLS)))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aPolicyOfAnotherUnitIsOutOfScope() {
        published()
                .when(
                        issued().by("approver").from("jichenglu"),
                        new ReviseServicePolicy("xinhualu", 2, SLOWER, List.of(STALLS)))
                .refused(CommonRule.OUT_OF_SCOPE);
    }

    @Test
    void aCaseIsPromisedWhatWasPromisedAtItsTime() {
        ServicePolicy policy = new ServicePolicy();
        policy.on(PUBLISHED, issued().at("2021-01-01T00:00:00+08:00").provenance("demo/xinhualu"));
        policy.on(
                new ServicePolicyRevised("xinhualu", "xinhualu", 2, 1, SLOWER, List.of(STALLS)),
                issued().at("2021-02-01T00:00:00+08:00").provenance("demo/xinhualu"));

        assertThat(policy.inForce(Town.time("2020-12-31T23:59:59+08:00"))).isEmpty();
        assertThat(policy.inForce(Town.time("2021-01-31T23:59:59+08:00"))).hasValueSatisfying(promise -> {
            assertThat(promise.version()).isEqualTo(1);
            assertThat(promise.clocks()).isEqualTo(CLOCKS);
        });
        assertThat(policy.inForce(Town.time("2021-02-01T00:00:00+08:00")))
                .hasValueSatisfying(promise -> assertThat(promise.clocks()).isEqualTo(SLOWER));
    }

    private static Given<ServicePolicy> published() {
        return Given.of(ServicePolicy.class).facts(PUBLISHED);
    }
}
