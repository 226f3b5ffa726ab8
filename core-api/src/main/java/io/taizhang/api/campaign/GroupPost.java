package io.taizhang.api.campaign;

import io.taizhang.api.Subject;
import io.taizhang.api.constraint.Id;
import io.taizhang.api.constraint.Name;

/**
 * A seat in the leading group of a campaign (领导小组).
 *
 * @param post what it is called: 组长, 副组长, 成员
 * @param holderUnitId the unit whose head holds it
 */
public record GroupPost(
        @Name String post, @Id @Subject("unit") String holderUnitId) {}
