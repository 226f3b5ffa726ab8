package io.taizhang.command.campaign;

import io.taizhang.command.testing.RuleTexts;
import org.junit.jupiter.api.Test;

class CampaignRuleTest {

    @Test
    void eachRuleSaysWhatIsWrongInBothLanguages() {
        RuleTexts.of("campaign").areCompleteFor(CampaignRule.values());
    }
}
