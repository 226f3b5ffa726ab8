package io.taizhang.command.fund;

import io.taizhang.command.testing.RuleTexts;
import org.junit.jupiter.api.Test;

class FundRuleTest {

    @Test
    void eachRuleSaysWhatIsWrongInBothLanguages() {
        RuleTexts.of("fund").areCompleteFor(FundRule.values());
    }
}
