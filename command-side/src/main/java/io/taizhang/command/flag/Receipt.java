package io.taizhang.command.flag;

import io.taizhang.api.flag.OnBehalfOf;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;

/** Something that reached the office on behalf of a merchant: after what it answers, and before it is entered. */
record Receipt(OnBehalfOf onBehalfOf) {

    void mustFollow(Step answered, Issued issued) {
        CommonRule.OCCURRED_BEFORE_ITS_CAUSE.refuseIf(
                onBehalfOf.receivedAt().isBefore(answered.at()), onBehalfOf.receivedAt(), answered.at());
        issued.notBefore(onBehalfOf.receivedAt());
    }
}
