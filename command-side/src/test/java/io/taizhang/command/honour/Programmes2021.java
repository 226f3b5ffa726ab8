package io.taizhang.command.honour;

import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.Role;
import io.taizhang.api.Sealed;
import io.taizhang.api.honour.Candidate;
import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.honour.HonourBasis;
import io.taizhang.api.honour.HonourCadence;
import io.taizhang.api.honour.Nominee;
import io.taizhang.api.honour.ProgrammeTerms;
import io.taizhang.command.testing.IssuedBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Programmes of xinhualu in 2021, and who takes part in them. */
final class Programmes2021 {
    static final HonourBasis BASIS = new HonourBasis("示例市文明办", "示例文明办〔2021〕2号", LocalDate.parse("2022-12-31"));
    static final List<String> FIVE_STARS = List.of("爱国守法", "勤劳致富", "邻里和睦", "清洁卫生", "移风易俗");

    private Programmes2021() {}

    static ProgrammeTerms yearly(CandidateKind kind, @Nullable Integer quota) {
        return new ProgrammeTerms(kind, HonourCadence.ANNUAL, quota, List.of(), BASIS);
    }

    static ProgrammeTerms stars(@Nullable Integer quota) {
        return new ProgrammeTerms(CandidateKind.HOUSEHOLD, HonourCadence.ANNUAL, quota, FIVE_STARS, BASIS);
    }

    static Candidate candidate(String id) {
        return new Candidate(id, "示例居民" + id);
    }

    static Nominee person(String id) {
        return new Nominee(CandidateKind.PERSON, "person/" + id, null, sealed("person/" + id, "示例居民" + id));
    }

    static Sealed sealed(String subject, String value) {
        return new Sealed(subject, "sealed(" + value + ")");
    }

    /** Recorded in the moment it happens. */
    static IssuedBuilder by(String account, String time) {
        return issued().by(account).at(time).enteredAt(time);
    }

    /** In a role that the account is not named after. */
    static IssuedBuilder by(String account, Role role, String time) {
        return issued().by(account, role).at(time).enteredAt(time);
    }

    static Instant time(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
