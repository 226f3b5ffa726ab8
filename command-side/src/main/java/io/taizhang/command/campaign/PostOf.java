package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.CampaignRule.POST_OF_ANOTHER_UNIT;
import static io.taizhang.command.campaign.CampaignRule.POST_UNKNOWN;

import io.taizhang.command.Issued;
import io.taizhang.command.campaign.Posts.KnownPost;

/** A post of a unit, or of one below it. */
record PostOf(String unitId, String postId) {

    void mustBeKnown(Posts posts, Issued issued) {
        KnownPost post = posts.find(postId).orElseThrow(() -> POST_UNKNOWN.refusal(postId));
        POST_OF_ANOTHER_UNIT.refuseIf(!post.units().contains(unitId), postId, unitId);
        issued.notBefore(post.createdAt());
    }
}
