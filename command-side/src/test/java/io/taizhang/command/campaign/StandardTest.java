package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.ACampaign.official;

import io.taizhang.api.campaign.CampaignCommand.PublishStandard;
import io.taizhang.api.campaign.CampaignEvent.StandardPublished;
import io.taizhang.api.campaign.Indicator;
import io.taizhang.api.campaign.IndicatorMethod;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.Given;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardTest {

    @Test
    void aStandardBelongsToTheUnitOfWhoeverPublishesIt() {
        standard()
                .when(official(), publish("60.5", "39.50"))
                .facts(new StandardPublished("s1", "xinhualu", "测评体系", "示例市文明委", "2021版", weights("60.5", "39.50")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"39", "39.99", "40.01"})
    void weightsAddUpToAHundred(String other) {
        standard().when(official(), publish("60", other)).refused(CampaignRule.WEIGHTS_NOT_100);
    }

    @Test
    void anIndicatorIsNamedOnce() {
        Indicator twice = new Indicator("I1", "环境卫生", IndicatorMethod.ONLINE, new BigDecimal("50"));
        standard()
                .when(official(), new PublishStandard("s1", "测评体系", "示例市文明委", "2021版", List.of(twice, twice)))
                .refused(CampaignRule.INDICATOR_NAMED_TWICE);
    }

    @Test
    void nobodyExpectsAStandardThatIsNotThereYet() {
        standard().when(official().ifMatch(0), publish("60", "40")).refused(CommonRule.STALE);
    }

    private static Given<Standard> standard() {
        return Given.of(Standard.class);
    }

    private static PublishStandard publish(String... weights) {
        return new PublishStandard("s1", "测评体系", "示例市文明委", "2021版", weights(weights));
    }

    private static List<Indicator> weights(String... weights) {
        return Arrays.stream(weights)
                .map(weight -> new Indicator(
                        "I" + weight.replace('.', '_'), "指标", IndicatorMethod.DOCUMENT, new BigDecimal(weight)))
                .toList();
    }
}
