package io.taizhang.command.casework;

import static io.taizhang.command.casework.CaseworkRule.CATEGORY_NAMED_TWICE;

import io.taizhang.api.casework.CaseCategory;
import io.taizhang.api.casework.ServiceClocks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One version of what an office promises. */
record Promise(int version, ServiceClocks clocks, List<CaseCategory> categories) {

    void mustMakeSense() {
        Set<String> codes = new HashSet<>();
        categories.forEach(category -> CATEGORY_NAMED_TWICE.refuseIf(!codes.add(category.code()), category.code()));
    }
}
