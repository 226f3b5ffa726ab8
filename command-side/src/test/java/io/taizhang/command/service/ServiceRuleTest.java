package io.taizhang.command.service;

import io.taizhang.command.testing.RuleTexts;
import org.junit.jupiter.api.Test;

class ServiceRuleTest {

    @Test
    void eachRuleSaysWhatIsWrongInBothLanguages() {
        RuleTexts.of("service").areCompleteFor(ServiceRule.values());
    }
}
