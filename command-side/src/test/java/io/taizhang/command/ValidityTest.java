package io.taizhang.command;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.taizhang.api.organisation.OrganisationCommand.DeclarePublishedFigure;
import io.taizhang.api.organisation.OrganisationCommand.RenameUnit;
import io.taizhang.api.organisation.Qualifier;
import io.taizhang.api.renovation.RenovationCommand.CancelProject;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidityTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final Validity validity = new Validity();

    @Test
    void aNameMayHaveSpacesWithinAndTwoHundredCharacters() {
        assertThatNoException().isThrownBy(() -> validity.check(new RenameUnit("u", "Xinhua Lu"), ""));
        assertThatNoException().isThrownBy(() -> validity.check(new RenameUnit("u", "新".repeat(200)), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " \u3000", "a\nb", "a\u0000", "\u0085"})
    void aNameIsNotBlankAndHasNoControlCharacters(String name) {
        refused(new RenameUnit("u", name));
    }

    @Test
    void aBodyFullOfOneNameIsRefusedAtOnce() {
        Assertions.assertTimeoutPreemptively(AT_ONCE, () -> refused(new RenameUnit("u", "a".repeat(1_000_000) + "\n")));
    }

    @Test
    void aBodyFullOfOneCodeIsRefused() {
        refused(new DeclarePublishedFigure(
                "u", "a" + ".a".repeat(500_000), BigDecimal.ONE, "1", Qualifier.EXACT, "报告", "2021"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\u3000\u3000"})
    void aTextIsNotBlank(String why) {
        refused(new CancelProject("p", why));
    }

    @Test
    void aTextMayHaveSeveralLines() {
        assertThatNoException().isThrownBy(() -> validity.check(new CancelProject("p", "\n资金\n不足\n"), ""));
    }

    private void refused(Object command) {
        assertThatExceptionOfType(InvalidCommandException.class).isThrownBy(() -> validity.check(command, ""));
    }
}
