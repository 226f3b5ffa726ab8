package io.taizhang.command.between;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.command.Lookup;
import io.taizhang.command.campaign.Campaign;
import io.taizhang.command.directory.UnitForest;
import io.taizhang.command.fund.Beneficiaries.Beneficiary;
import io.taizhang.command.renovation.Project;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BeneficiariesByLookupTest {
    private static final Instant SINCE = Instant.parse("2021-01-05T01:00:00Z");
    private static final UnitForest UNITS =
            UnitForest.EMPTY.after(List.of(unit("demo", null), unit("xinhualu", "demo")));

    private final BeneficiariesByLookup beneficiaries = new BeneficiariesByLookup(new OneOfEach(), () -> UNITS);

    @Test
    void aProjectIsKnownWithTheUnitsAboveIt() {
        assertThat(beneficiaries.find("project/p1"))
                .contains(new Beneficiary(List.of("demo", "xinhualu"), true, SINCE));
    }

    @Test
    void aProjectThatIsNotThereIsUnknown() {
        assertThat(beneficiaries.find("project/p2")).isEmpty();
    }

    @Test
    void aCampaignIsKnownWithTheUnitsAboveIt() {
        assertThat(beneficiaries.find("campaign/c1")).contains(new Beneficiary(List.of("demo"), false, SINCE));
        assertThat(beneficiaries.find("campaign/p1")).isEmpty();
    }

    @Test
    void whatIsNeitherIsUnknown() {
        assertThat(beneficiaries.find("fund/p1")).isEmpty();
    }

    private static UnitRegistered unit(String unitId, @Nullable String parentId) {
        return new UnitRegistered(unitId, parentId, UnitKind.SUBDISTRICT, unitId, null, null, null, List.of());
    }

    private static final class OneOfEach implements Lookup {
        @Override
        @SuppressWarnings("unchecked")
        public <A, R> Optional<R> ask(Class<A> aggregate, String stream, Function<A, R> question) {
            Object known = aggregate == Project.class && stream.equals("project/p1")
                    ? new Project.Standing("xinhualu", true, SINCE)
                    : aggregate == Campaign.class && stream.equals("campaign/c1")
                            ? new Campaign.Standing("demo", false, SINCE)
                            : null;
            return Optional.ofNullable((R) known);
        }
    }
}
