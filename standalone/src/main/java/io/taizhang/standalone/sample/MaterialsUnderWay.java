package io.taizhang.standalone.sample;

import io.taizhang.api.campaign.CampaignCommand.ReplaceMaterial;
import io.taizhang.api.campaign.CampaignCommand.ReviewMaterial;
import io.taizhang.api.campaign.CampaignCommand.SubmitMaterial;
import io.taizhang.api.campaign.MaterialDocument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Synthetic materials for the campaigns under way: one indicator is proved, of the other one office has been sent back its
 * material and has handed in another, one still has to hand any in, and the rest wait for their review.
 */
final class MaterialsUnderWay {
    private static final List<String> OFFICES =
            List.of("xinhualu", "xiaoyi", "dongchengqu", "jichenglu", "minghu", "ruyihu");

    private final LocalDate present;

    MaterialsUnderWay(LocalDate present) {
        this.present = present;
    }

    /** What has to be in the evidence store before the diary is played. */
    static List<SampleDocument> documents() {
        return IntStream.range(0, OFFICES.size())
                .boxed()
                .flatMap(office -> Stream.of(plan(office), photo(office)))
                .toList();
    }

    private static SampleDocument plan(int office) {
        return SampleDocument.paper("宣传教育方案（示例）", office + 1);
    }

    private static SampleDocument photo(int office) {
        return SampleDocument.picture("活动照片（示例）", office + 1);
    }

    void write(Diary diary) {
        for (int office = 0; office < OFFICES.size(); office++) {
            String unit = OFFICES.get(office);
            MaterialDocument plan = plan(office).cited();
            MaterialDocument photo = photo(office).cited();
            submit(diary, 120, unit, "ideals", "理想信念教育材料（示例）", List.of(plan, photo));
            review(diary, 110, unit + "-ideals", true, "90");
            if (office > 0) {
                // The same photo proves both.
                submit(diary, 60, unit, "volunteers", "志愿服务材料（示例）", List.of(photo));
            }
            if (office == 1) {
                review(diary, 50, unit + "-volunteers", false, null);
                diary.on(
                        present.minusDays(40),
                        "official",
                        new ReplaceMaterial(
                                unit + "-volunteers",
                                unit + "-volunteers-2",
                                "志愿服务材料（示例，补充）",
                                List.of(photo, plan),
                                "第三季度"));
            }
        }
    }

    private void submit(
            Diary diary, int daysAgo, String unit, String indicator, String title, List<MaterialDocument> documents) {
        diary.on(
                present.minusDays(daysAgo),
                "official",
                new SubmitMaterial(unit + "-" + indicator, unit + "-campaign", indicator, title, documents, "上半年"));
    }

    private void review(Diary diary, int daysAgo, String materialId, boolean accepted, @Nullable String score) {
        diary.on(
                present.minusDays(daysAgo),
                "inspector",
                new ReviewMaterial(
                        materialId,
                        accepted,
                        score == null ? null : new BigDecimal(score),
                        accepted ? "材料齐全（示例）" : "缺活动方案（示例）"));
    }
}
