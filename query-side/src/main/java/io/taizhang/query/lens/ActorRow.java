package io.taizhang.query.lens;

import io.taizhang.api.Context;
import io.taizhang.api.Role;
import io.taizhang.query.fold.Rate;
import io.taizhang.query.fold.Tally;
import java.time.Instant;
import java.util.List;

/**
 * What an account has recorded. Refusals are in no ledger, and so not here.
 *
 * @param unitId the account's, as of its latest fact
 * @param unitPath down to it; the unit alone until a fact below it tells what is above
 * @param roles those it recorded facts in, in their own order
 * @param byType every type it recorded
 * @param lateShare {@code late/entered v1}, as in {@code late-entry}
 * @param historical facts entered as history: not in the share
 * @param byHour 24 counts of facts by the hour they were recorded in, from midnight, Asia/Shanghai
 * @param weekendShare {@code weekend/facts v1}: recorded on a Saturday or Sunday, Asia/Shanghai, whether or not the work
 *     calendar made it a working day
 * @param nightShare {@code night/facts v1}: recorded from 22:00 to 06:00, Asia/Shanghai
 */
public record ActorRow(
        String actorId,
        String unitId,
        String unitPath,
        List<Role> roles,
        long facts,
        Tally<Context> byContext,
        List<TypeCount> byType,
        Instant firstRecordedAt,
        Instant lastRecordedAt,
        Rate lateShare,
        long historical,
        List<Long> byHour,
        Rate weekendShare,
        Rate nightShare) {}
