package io.taizhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.taizhang.api.Sealed;
import io.taizhang.ledger.PersonalData;
import io.taizhang.ledger.SubjectErasedException;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

class PersonalDataOfFactsTest {
    private final PersonalData keys = mock();
    private final PersonalDataOfFacts personalData = new PersonalDataOfFacts(keys);

    @Test
    void whatIsOfAnErasedPersonIsRefusedByName() {
        when(keys.sealAll(anyMap())).thenThrow(new SubjectErasedException("person/p1"));

        assertThatThrownBy(() -> personalData.seal("person/p1", "某某"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.rule()).isEqualTo(CommonRule.SUBJECT_ERASED);
                    assertThat(refusal.rule().status()).isEqualTo(409);
                    assertThat(refusal.details()).containsExactly("person/p1");
                });
    }

    @Test
    void aRehearsalMakesNoKeyButKnowsWhoWasErased() {
        when(keys.prepareToOpen(any())).thenReturn(Set.of("person/p1"));
        rehearsing(() -> {
            assertThatThrownBy(() -> personalData.sealAll(Map.of("person/p1", "某某", "person/p2", "某某")))
                    .isInstanceOf(Refusal.class);
        });
        when(keys.prepareToOpen(any())).thenReturn(Set.of());
        rehearsing(() -> assertThat(personalData.seal("person/p2", "某某")).isEqualTo(new Sealed("person/p2", "")));
        verify(keys, never()).sealAll(anyMap());
    }

    private static void rehearsing(Runnable decision) {
        var work = DefaultUnitOfWork.startAndGet(new GenericMessage<>("a command", Map.of(StopsRehearsals.KEY, true)));
        try {
            decision.run();
        } finally {
            work.rollback();
        }
    }
}
