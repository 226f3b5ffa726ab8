package io.taizhang.command.inspection;

import io.taizhang.command.testing.RuleTexts;
import org.junit.jupiter.api.Test;

class InspectionRuleTest {

    @Test
    void eachRuleSaysWhatIsWrongInBothLanguages() {
        RuleTexts.of("inspection").areCompleteFor(InspectionRule.values());
    }
}
