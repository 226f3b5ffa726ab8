package io.taizhang.query.pages.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a case looked like when it was reported, and when it was handled.
 *
 * @param before digest of the citizen's photo; null where there is none
 * @param after digest of the photo of the last handling; null where there is none
 */
record CasePhotos(@Nullable String before, @Nullable String after) {

    static CasePhotos of(CaseSheet sheet, List<ObjectNode> facts) {
        String after = facts.stream()
                .filter(fact -> fact.path("type").asString().equals("casework.CaseHandled"))
                .map(fact -> fact.path("event").path("photoSha256"))
                .filter(photo -> photo.isString())
                .map(photo -> photo.stringValue())
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new CasePhotos(
                sheet.row().path("photoSha256").isString()
                        ? sheet.row().path("photoSha256").stringValue()
                        : null,
                after);
    }

    public boolean any() {
        return before != null || after != null;
    }
}
