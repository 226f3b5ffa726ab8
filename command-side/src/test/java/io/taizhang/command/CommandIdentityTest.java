package io.taizhang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommandIdentityTest {

    /** RFC 9562, appendix A.4. */
    @Test
    void theExampleOfTheStandardComesOut() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        assertThat(CommandIdentity.nameBased(dns, "www.example.com"))
                .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void theSameKeyOfTheSameActorGivesTheSameIds() {
        assertThat(new CommandIdentity("official", "k1").eventId(0))
                .isEqualTo(new CommandIdentity("official", "k1").eventId(0))
                .isNotEqualTo(new CommandIdentity("official", "k1").eventId(1));
    }

    @Test
    void noOtherActorAndKeyGiveThem() {
        assertThat(new CommandIdentity("a", "11:b").commandId())
                .isNotEqualTo(new CommandIdentity("a11", ":b").commandId())
                .isNotEqualTo(new CommandIdentity("a1", "1:b").commandId());
    }
}
