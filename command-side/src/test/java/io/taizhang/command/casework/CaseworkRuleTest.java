package io.taizhang.command.casework;

import io.taizhang.command.testing.RuleTexts;
import org.junit.jupiter.api.Test;

class CaseworkRuleTest {

    @Test
    void eachRuleSaysWhatIsWrongInBothLanguages() {
        RuleTexts.of("casework").areCompleteFor(CaseworkRule.values());
    }
}
