package io.taizhang.command.organisation;

import io.taizhang.command.testing.RuleTexts;
import org.junit.jupiter.api.Test;

class OrganisationRuleTest {

    @Test
    void eachRuleSaysWhatIsWrongInBothLanguages() {
        RuleTexts.of("organisation").areCompleteFor(OrganisationRule.values());
    }
}
