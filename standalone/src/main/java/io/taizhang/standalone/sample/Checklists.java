package io.taizhang.standalone.sample;

import io.taizhang.api.inspection.ChecklistItem;
import io.taizhang.api.inspection.InspectionCommand.PublishChecklist;
import java.time.LocalDate;
import java.util.List;

/** What the sample's offices inspect by. */
record Checklists(String id, String unit, String title, List<ChecklistItem> items) {
    /** 工地“7个100%”: each of the seven holds at the whole of a site, or it does not. */
    static final Checklists SITES = new Checklists(
            "minghu-sites-7x100",
            "minghu",
            "工地“7个100%”",
            List.of(
                    new ChecklistItem("fence", "施工现场100%围挡", 15),
                    new ChecklistItem("cover", "物料堆放100%覆盖", 15),
                    new ChecklistItem("hardened", "施工道路100%硬化", 15),
                    new ChecklistItem("washing", "出入车辆100%冲洗", 15),
                    new ChecklistItem("wet", "拆除和土方100%湿法作业", 15),
                    new ChecklistItem("sealed", "渣土车辆100%密闭运输", 15),
                    new ChecklistItem("camera", "工地100%安装在线监测", 10)));

    static final Checklists COURTYARDS = small("jichenglu-courtyards", "jichenglu", "楼院环境检查");
    static final Checklists POINTS = small("dongchengqu-points", "dongchengqu", "创建点位检查");
    static final Checklists STREETS = small("xiaoyi-points", "xiaoyi", "创建点位督查");

    private static Checklists small(String id, String unit, String title) {
        return new Checklists(
                id,
                unit,
                title,
                List.of(new ChecklistItem("clean", "环境整洁", 60), new ChecklistItem("order", "秩序良好", 40)));
    }

    void write(Diary diary, LocalDate day) {
        diary.on(day, "official", new PublishChecklist(id, unit, title + "（示例）", items));
    }
}
