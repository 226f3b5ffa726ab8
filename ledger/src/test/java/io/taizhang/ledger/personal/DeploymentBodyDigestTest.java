package io.taizhang.ledger.personal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.ledger.BodyDigest;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeploymentBodyDigestTest {
    private static final byte[] BODY = "{\"command\":{\"postId\":\"k7\"}}".getBytes(UTF_8);
    private final KeysDatabase database = new KeysDatabase();

    @Test
    void theSameBodyHasTheSameDigestInEveryProcessAndAnotherBodyAnother() {
        BodyDigest first = new DeploymentBodyDigest(database.app());
        BodyDigest second = new DeploymentBodyDigest(database.app());

        assertThat(first.of(BODY)).matches("[0-9a-f]{64}").isEqualTo(second.of(BODY));
        assertThat(first.of(BODY)).isNotEqualTo(first.of("{}".getBytes(UTF_8)));
    }

    @Test
    void theDigestCannotBeGuessedFromTheBodyAlone() throws Exception {
        String plain =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(BODY));
        String here = new DeploymentBodyDigest(database.app()).of(BODY);
        String elsewhere = new DeploymentBodyDigest(new KeysDatabase().app()).of(BODY);

        assertThat(here).isNotEqualTo(plain).isNotEqualTo(elsewhere);
    }

    @Test
    void processesThatStartTogetherAgreeOnOneSecret() throws Exception {
        int processes = 8;
        CyclicBarrier together = new CyclicBarrier(processes);
        try (var threads = Executors.newFixedThreadPool(processes)) {
            Callable<String> start = () -> {
                together.await();
                return new DeploymentBodyDigest(database.app()).of(BODY);
            };
            List<Future<String>> digests = threads.invokeAll(
                    IntStream.range(0, processes).mapToObj(i -> start).toList());

            for (Future<String> digest : digests) {
                assertThat(digest.get()).isEqualTo(new DeploymentBodyDigest(database.app()).of(BODY));
            }
        }
    }
}
