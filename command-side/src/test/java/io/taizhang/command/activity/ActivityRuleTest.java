package io.taizhang.command.activity;

import io.taizhang.command.testing.RuleTexts;
import org.junit.jupiter.api.Test;

class ActivityRuleTest {

    @Test
    void eachRuleSaysWhatIsWrongInBothLanguages() {
        RuleTexts.of("activity").areCompleteFor(ActivityRule.values());
    }
}
