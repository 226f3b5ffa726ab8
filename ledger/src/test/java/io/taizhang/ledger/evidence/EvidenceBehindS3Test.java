package io.taizhang.ledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EvidenceBehindS3Test extends EvidenceStoreContract {
    private StoreBehindS3 server;

    @Override
    EvidencePlace place() throws Exception {
        server = new StoreBehindS3(folder.resolve("server"));
        return server.place();
    }

    @Override
    Path fileOf(Sha256 name) {
        return server.fileOf(name);
    }

    @Override
    void shut() throws IOException {
        server.close();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void whoHasAnotherSecretIsNotLetInAndLearnsNothing() {
        try (EvidenceObjects objects = server.place("another").open()) {
            assertThatExceptionOfType(EvidenceUnreadableException.class)
                    .isThrownBy(() -> objects.size(new Sha256("0".repeat(64))));
            assertThatExceptionOfType(EvidenceUnreadableException.class).isThrownBy(objects::probe);
        }
    }

    @Test
    void credentialsStandInNoMessage() {
        assertThat(server.place().toString()).contains("evidence", "127.0.0.1").doesNotContain("secret");
    }
}
