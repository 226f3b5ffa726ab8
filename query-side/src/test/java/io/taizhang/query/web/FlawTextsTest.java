package io.taizhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.ledger.checkpoint.Flaw;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlawTextsTest {
    private final FlawTexts texts = new FlawTexts();

    @ParameterizedTest
    @EnumSource(Flaw.Kind.class)
    void everyFlawIsSaidInBothLanguages(Flaw.Kind kind) {
        boolean row = kind != Flaw.Kind.FORGED_CHECKPOINT;
        Flaw flaw = new Flaw(kind, row ? 417L : null, null, 600L);
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            assertThat(texts.of(flaw, language)).contains(row ? "417" : "600").doesNotContain("{", "null");
        }
        assertThat(texts.of(flaw, Locale.ENGLISH)).isNotEqualTo(texts.of(flaw, Locale.SIMPLIFIED_CHINESE));
    }
}
