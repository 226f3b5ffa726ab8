package io.taizhang.standalone.sample;

import io.taizhang.api.campaign.CampaignCommand.PublishStandard;
import io.taizhang.api.campaign.Indicator;
import io.taizhang.api.campaign.IndicatorMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the sample's campaigns are judged by: made up, in the manner of a 测评体系. */
final class Standards {
    static final String STANDARD = "demo-standard";
    static final String PROVINCIAL = "demo-standard-provincial";
    static final List<Indicator> INDICATORS = List.of(
            indicator("ideals", "理想信念与宣传教育", IndicatorMethod.DOCUMENT, 15),
            indicator("environment", "环境卫生与市容秩序", IndicatorMethod.SITE_VISIT, 25),
            indicator("compounds", "老旧小区与公共设施", IndicatorMethod.SITE_VISIT, 20),
            indicator("service", "政务服务与民意办理", IndicatorMethod.ONLINE, 15),
            indicator("volunteers", "志愿服务与文明风尚", IndicatorMethod.DOCUMENT, 15),
            indicator("opinion", "群众知晓与满意", IndicatorMethod.SURVEY, 10));

    private Standards() {}

    static void write(Diary diary) {
        diary.on(
                LocalDate.of(2018, 1, 8),
                "official",
                new PublishStandard(STANDARD, "文明城区测评体系（示例）", "示例市精神文明建设委员会", "2018", INDICATORS));
        diary.on(
                LocalDate.of(2018, 1, 9),
                "official",
                new PublishStandard(PROVINCIAL, "省级文明单位测评体系（示例）", "示例省精神文明建设委员会", "2018", INDICATORS));
    }

    private static Indicator indicator(String code, String title, IndicatorMethod method, int weight) {
        return new Indicator(code, title, method, BigDecimal.valueOf(weight));
    }
}
