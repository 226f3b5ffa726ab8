package io.taizhang.command.organisation;

import static io.taizhang.command.testing.IssuedBuilder.issued;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Provenance;
import io.taizhang.api.Sealed;
import io.taizhang.api.organisation.Condition;
import io.taizhang.api.organisation.FacilityKind;
import io.taizhang.api.organisation.OrganisationEvent.FacilityOpened;
import io.taizhang.api.organisation.OrganisationEvent.MerchantDeregistered;
import io.taizhang.api.organisation.OrganisationEvent.MerchantRegistered;
import io.taizhang.api.organisation.OrganisationEvent.PlaceRegistered;
import io.taizhang.api.organisation.OrganisationEvent.PlaceSurveyed;
import io.taizhang.api.organisation.OrganisationEvent.PostCreated;
import io.taizhang.api.organisation.OrganisationEvent.PostFilled;
import io.taizhang.api.organisation.OrganisationEvent.TeamFormed;
import io.taizhang.api.organisation.OrganisationEvent.UnitClosed;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.PlaceKind;
import io.taizhang.api.organisation.TeamKind;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.ledger.StateSerializer;
import java.util.List;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;

class OrganisationSnapshotTest {
    private static final Provenance PROVENANCE = issued().provenance("demo/xinhualu");

    private final Serializer serializer = StateSerializer.create();

    @Test
    void theTreeOfUnitsIsTheSameAfterASnapshot() {
        UnitTree tree = new UnitTree();
        tree.on(new UnitRegistered("demo", null, UnitKind.DISTRICT, "示例", null, null, null, List.of()), PROVENANCE);
        tree.on(
                new UnitRegistered("xinhualu", "demo", UnitKind.SUBDISTRICT, "示例", null, null, null, List.of()),
                PROVENANCE);
        tree.on(new UnitClosed("xinhualu", UnitKind.SUBDISTRICT), PROVENANCE);
        survivesASnapshot(tree);
    }

    @Test
    void aPostIsTheSameAfterASnapshotAndNamesNobody() {
        Post post = new Post();
        post.on(new PostCreated("g1", "xinhualu", "网格长", null), PROVENANCE);
        post.on(new PostFilled("g1", "xinhualu", new Sealed("post-holder/1", "密文")), PROVENANCE);
        assertThat(survivesASnapshot(post)).doesNotContain("post-holder", "密文");
    }

    @Test
    void aTeamIsTheSameAfterASnapshot() {
        Team team = new Team();
        team.on(new TeamFormed("t1", "xinhualu", TeamKind.VOLUNTEER, "红马甲", 30), PROVENANCE);
        survivesASnapshot(team);
    }

    @Test
    void aFacilityIsTheSameAfterASnapshot() {
        Facility facility = new Facility();
        facility.on(new FacilityOpened("f1", "xinhualu", FacilityKind.CAMERA_POINT, "路口点位", 12), PROVENANCE);
        survivesASnapshot(facility);
    }

    @Test
    void aMerchantIsTheSameAfterASnapshot() {
        Merchant merchant = new Merchant();
        merchant.on(new MerchantRegistered("m1", "xinhualu", "晨光小吃店", null, null, null), PROVENANCE);
        merchant.on(new MerchantDeregistered("m1", "xinhualu"));
        survivesASnapshot(merchant);
    }

    @Test
    void aPlaceIsTheSameAfterASnapshot() {
        Place place = new Place();
        place.on(
                new PlaceRegistered(
                        "p1", "xinhualu", PlaceKind.COMPOUND, "示例小区", null, null, 1200L, null, null, null, null),
                PROVENANCE);
        place.on(new PlaceSurveyed("p1", "xinhualu", PlaceKind.COMPOUND, List.of(), List.of(), Condition.POOR, true));
        survivesASnapshot(place);
    }

    private String survivesASnapshot(Object aggregate) {
        var snapshot = serializer.serialize(aggregate, String.class);
        Object restored = serializer.deserialize(snapshot);
        assertThat(restored).usingRecursiveComparison().isEqualTo(aggregate);
        return snapshot.getData();
    }
}
