package io.taizhang.command.honour;

import io.taizhang.command.testing.RuleTexts;
import org.junit.jupiter.api.Test;

class HonourRuleTest {

    @Test
    void eachRuleSaysWhatIsWrongInBothLanguages() {
        RuleTexts.of("honour").areCompleteFor(HonourRule.values());
    }
}
