package io.taizhang.command.personal;

import io.taizhang.command.testing.RuleTexts;
import org.junit.jupiter.api.Test;

class PersonalRuleTest {

    @Test
    void eachRuleIsExplainedInBothLanguages() {
        RuleTexts.of("personal").areCompleteFor(PersonalRule.values());
    }
}
