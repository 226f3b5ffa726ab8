package io.taizhang.command.flag;

import io.taizhang.command.testing.RuleTexts;
import org.junit.jupiter.api.Test;

class FlagRuleTest {

    @Test
    void eachRuleSaysWhatIsWrongInBothLanguages() {
        RuleTexts.of("flag").areCompleteFor(FlagRule.values());
    }
}
