package io.taizhang.command.campaign;

import java.util.List;

/** What the command side registers for this context. */
public final class CampaignAggregates {
    private CampaignAggregates() {}

    public static List<Class<?>> all() {
        return List.of(Standard.class, Campaign.class, Task.class, Material.class, Questionnaire.class, Sheet.class);
    }
}
