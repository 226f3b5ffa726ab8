package io.taizhang.query.campaign;

import static io.taizhang.query.campaign.Tasks.amended;
import static io.taizhang.query.campaign.Tasks.assigned;
import static io.taizhang.query.campaign.Tasks.cancelled;
import static io.taizhang.query.campaign.Tasks.completed;
import static io.taizhang.query.campaign.Tasks.signed;
import static io.taizhang.query.campaign.Tasks.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.campaign.LetterSide;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResponsibilityLettersTest {
    private static final LocalDate NEW_YEAR = LocalDate.parse("2021-01-01");
    private static final Facts ASSIGNING = signed("t1", "kaiyuan", 1, LetterSide.ASSIGNING, false);
    private static final Facts RECEIVING = signed("t1", "kaiyuan", 1, LetterSide.RECEIVING, false);
    private static final Facts RECEIVING_LAST = signed("t1", "kaiyuan", 1, LetterSide.RECEIVING, true);

    @Test
    void aLetterSaysWhoHasStillToSign() {
        assertThat(row().state()).isEqualTo(LetterState.WAITING_FOR_BOTH);
        assertThat(row(ASSIGNING).state()).isEqualTo(LetterState.WAITING_FOR_RECEIVING);
        assertThat(row(RECEIVING).state()).isEqualTo(LetterState.WAITING_FOR_ASSIGNING);
        assertThat(row(ASSIGNING).inForce()).isFalse();
        assertThat(row(RECEIVING).inForce()).isFalse();
    }

    @Test
    void aLetterThatBothSidesSignedIsInForce() {
        LetterRow row = row(ASSIGNING, RECEIVING_LAST);

        assertThat(row.state()).isEqualTo(LetterState.IN_FORCE);
        assertThat(row.inForce()).isTrue();
        assertThat(row.inForceOn()).isEqualTo(NEW_YEAR);
        assertThat(row.assigning()).isEqualTo(new Signature("official-xinhualu", "xinhualu", null, NEW_YEAR));
        assertThat(row.receiving()).isEqualTo(new Signature("official-kaiyuan", "kaiyuan", "grid-leader", NEW_YEAR));
    }

    @Test
    void anAmendedTaskNeedsALetterOfItsOwn() {
        LetterRow row = row(ASSIGNING, RECEIVING_LAST, amended("t1", "kaiyuan", "30", "0", false));

        assertThat(row.version()).isEqualTo(2);
        assertThat(row.target()).isEqualTo(target("30"));
        assertThat(row.state()).isEqualTo(LetterState.WAITING_FOR_BOTH);
        assertThat(row.inForce()).isFalse();
        assertThat(row.superseded()).singleElement().satisfies(past -> {
            assertThat(past.version()).isEqualTo(1);
            assertThat(past.signed()).isTrue();
            assertThat(past.until()).isEqualTo(LocalDate.parse("2021-04-01"));
            assertThat(past.receiving().by()).isEqualTo("official-kaiyuan");
        });
    }

    @Test
    void theLetterOfATaskThatIsOverIsNotInForce() {
        assertThat(row(ASSIGNING, RECEIVING_LAST, completed("t1", "kaiyuan", false)))
                .returns(LetterState.DISCHARGED, LetterRow::state)
                .returns(false, LetterRow::inForce);
        assertThat(row(ASSIGNING, cancelled("t1", "kaiyuan", "0")))
                .returns(LetterState.VOID, LetterRow::state)
                .returns(false, LetterRow::inForce);
    }

    private static LetterRow row(Facts... then) {
        Facts[] all = Stream.concat(Stream.of(assigned("t1", "kaiyuan", 5)), Arrays.stream(then))
                .toArray(Facts[]::new);
        return Rows.of(new ResponsibilityLetters(), all).row("t1");
    }
}
