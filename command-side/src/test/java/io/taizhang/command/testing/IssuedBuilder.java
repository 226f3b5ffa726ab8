package io.taizhang.command.testing;

import io.taizhang.api.Actor;
import io.taizhang.api.Evidence;
import io.taizhang.api.Provenance;
import io.taizhang.api.Role;
import io.taizhang.command.Issued;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says in a test who issued a command and when: {@code issued().by("official").at("2021-03-01T09:00:00+08:00")}. Each call
 * returns a changed copy. The present is one day after {@code at}, unless said otherwise.
 */
public record IssuedBuilder(
        String actorId,
        Role role,
        String unitId,
        Instant occurredAt,
        @Nullable Instant now,
        @Nullable String reason,
        List<Evidence> evidence,
        @Nullable Long expectedSequence) {
    private static final UUID COMMAND = UUID.fromString("00000000-0000-5000-8000-000000000001");

    /** The official of unit {@code demo}, on 1 March 2021 at nine. */
    public static IssuedBuilder issued() {
        return new IssuedBuilder(
                "official", Role.OFFICIAL, "demo", time("2021-03-01T09:00:00+08:00"), null, null, List.of(), null);
    }

    /** @param account {@code official}, {@code approver2}, {@code SYSTEM}: it acts in the role it is named after */
    public IssuedBuilder by(String account) {
        Role named = Arrays.stream(Role.values())
                .filter(role -> account.toUpperCase(Locale.ROOT).startsWith(role.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Say in which role " + account + " acts"));
        return by(account, named);
    }

    public IssuedBuilder by(String account, Role as) {
        String from = as == Role.SYSTEM ? "" : unitId;
        return new IssuedBuilder(account, as, from, occurredAt, now, reason, evidence, expectedSequence);
    }

    /** @param unit the actor's own unit */
    public IssuedBuilder from(String unit) {
        return new IssuedBuilder(actorId, role, unit, occurredAt, now, reason, evidence, expectedSequence);
    }

    /** @param time ISO-8601 with offset */
    public IssuedBuilder at(String time) {
        return new IssuedBuilder(actorId, role, unitId, time(time), now, reason, evidence, expectedSequence);
    }

    /** @param time ISO-8601 with offset: the present, when the command is decided */
    public IssuedBuilder enteredAt(String time) {
        return new IssuedBuilder(actorId, role, unitId, occurredAt, time(time), reason, evidence, expectedSequence);
    }

    public IssuedBuilder because(String why) {
        return new IssuedBuilder(actorId, role, unitId, occurredAt, now, why, evidence, expectedSequence);
    }

    public IssuedBuilder restingOn(Evidence... documents) {
        return new IssuedBuilder(actorId, role, unitId, occurredAt, now, reason, List.of(documents), expectedSequence);
    }

    public IssuedBuilder ifMatch(long sequence) {
        return new IssuedBuilder(actorId, role, unitId, occurredAt, now, reason, evidence, sequence);
    }

    public Issued build() {
        return new Issued(
                new Actor(actorId, unitId, Set.of(role)),
                role,
                COMMAND,
                COMMAND,
                COMMAND,
                occurredAt,
                now == null ? occurredAt.plusSeconds(86_400) : now,
                reason,
                evidence,
                expectedSequence,
                "");
    }

    /** Of a fact that a command so issued has left. */
    public Provenance provenance(String unitPath) {
        return new Provenance(
                actorId, role, unitId, unitPath, COMMAND, COMMAND, COMMAND, occurredAt, reason, evidence, "");
    }

    private static Instant time(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
