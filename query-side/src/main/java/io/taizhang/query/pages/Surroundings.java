package io.taizhang.query.pages;

import java.util.Map;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What templates name beside what their controllers give them. Beans themselves they may not, in addresses. */
@ControllerAdvice
class Surroundings {
    private final Assets assets;
    private final Navigation navigation;
    private final UnitNames units;
    private final Days days;

    Surroundings(Assets assets, Navigation navigation, UnitNames units, Days days) {
        this.assets = assets;
        this.navigation = navigation;
        this.units = units;
        this.days = days;
    }

    /** Of every page, those of the other rooms too: they stand in the same styles. */
    @ModelAttribute
    void add(ModelMap page) {
        page.addAllAttributes(all());
    }

    Map<String, Object> all() {
        return Map.of("assets", assets, "navigation", navigation, "unitNames", units, "days", days);
    }
}
