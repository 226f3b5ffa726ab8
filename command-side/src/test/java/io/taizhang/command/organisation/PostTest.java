package io.taizhang.command.organisation;

import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.Sealed;
import io.taizhang.api.organisation.OrganisationCommand.AppointToPost;
import io.taizhang.api.organisation.OrganisationCommand.CreatePost;
import io.taizhang.api.organisation.OrganisationCommand.VacatePost;
import io.taizhang.api.organisation.OrganisationEvent.PostCreated;
import io.taizhang.api.organisation.OrganisationEvent.PostFilled;
import io.taizhang.api.organisation.OrganisationEvent.PostVacated;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.LabelledSeals;
import org.junit.jupiter.api.Test;

class PostTest {
    private static final Sealed HOLDER =
            new Sealed("post-holder/" + issued().build().commandId(), "sealed(网格员甲)");

    @Test
    void aPostIsCreated() {
        Given.of(Post.class)
                .using(KnownPlaces.none())
                .when(issued(), new CreatePost("g1", "xinhualu", "网格长", null))
                .facts(new PostCreated("g1", "xinhualu", "网格长", null));
    }

    @Test
    void aPostIsCreatedAtAPlace() {
        Given.of(Post.class)
                .using(KnownPlaces.open("site1"))
                .when(issued(), new CreatePost("g1", "xinhualu", "驻工地监督员", "site1"))
                .facts(new PostCreated("g1", "xinhualu", "驻工地监督员", "site1"));
    }

    @Test
    void aPostAtAnUnknownPlaceIsRefused() {
        Given.of(Post.class)
                .using(KnownPlaces.none())
                .when(issued(), new CreatePost("g1", "xinhualu", "驻工地监督员", "site1"))
                .refused(OrganisationRule.PLACE_UNKNOWN, "site1");
    }

    @Test
    void aPostAtAPlaceOfTheNeighboursIsRefused() {
        Given.of(Post.class)
                .using(KnownPlaces.in("jichenglu", "site1"))
                .when(issued(), new CreatePost("g1", "xinhualu", "驻工地监督员", "site1"))
                .refused(OrganisationRule.PLACE_OF_ANOTHER_UNIT, "site1");
    }

    @Test
    void aPostAtAClosedPlaceIsRefused() {
        Given.of(Post.class)
                .using(KnownPlaces.closed("site1"))
                .when(issued(), new CreatePost("g1", "xinhualu", "驻工地监督员", "site1"))
                .refused(OrganisationRule.PLACE_CLOSED, "site1");
    }

    @Test
    void theHoldersNameIsSealedBeforeItIsAFact() {
        vacant().when(issued(), appoint()).facts(filled());
    }

    @Test
    void aHeldPostIsNotFilledAgain() {
        held().when(issued(), appoint()).refused(OrganisationRule.POST_ALREADY_HELD, "g1");
    }

    @Test
    void aHeldPostIsVacated() {
        held().when(issued(), new VacatePost("g1")).facts(new PostVacated("g1", "xinhualu"));
    }

    @Test
    void aVacantPostIsNotVacated() {
        vacant().when(issued(), new VacatePost("g1")).refused(OrganisationRule.POST_VACANT, "g1");
    }

    @Test
    void aVacatedPostIsFilledAgain() {
        held().facts(new PostVacated("g1", "xinhualu"))
                .when(issued(), appoint())
                .facts(filled());
    }

    @Test
    void nobodyIsAppointedBeforeThePostIsCreated() {
        vacant().when(issued().at("2021-02-28T09:00:00+08:00"), appoint())
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void nobodyLeavesBeforeTheAppointment() {
        vacant().fact(issued().at("2021-05-01T09:00:00+08:00"), filled())
                .when(issued().at("2021-04-30T09:00:00+08:00"), new VacatePost("g1"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    private static Given<Post> vacant() {
        return Given.of(Post.class)
                .using(KnownPlaces.none(), new LabelledSeals())
                .facts(new PostCreated("g1", "xinhualu", "网格长", null));
    }

    private static Given<Post> held() {
        return vacant().facts(filled());
    }

    private static AppointToPost appoint() {
        return new AppointToPost("g1", "网格员甲");
    }

    private static PostFilled filled() {
        return new PostFilled("g1", "xinhualu", HOLDER);
    }
}
