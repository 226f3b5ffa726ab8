package io.taizhang.command.organisation;

import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.organisation.OrganisationCommand.ChangeHeadcount;
import io.taizhang.api.organisation.OrganisationCommand.DisbandTeam;
import io.taizhang.api.organisation.OrganisationCommand.FormTeam;
import io.taizhang.api.organisation.OrganisationEvent.HeadcountChanged;
import io.taizhang.api.organisation.OrganisationEvent.TeamDisbanded;
import io.taizhang.api.organisation.OrganisationEvent.TeamFormed;
import io.taizhang.api.organisation.TeamKind;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.Given;
import org.junit.jupiter.api.Test;

class TeamTest {

    @Test
    void aTeamIsFormed() {
        Given.of(Team.class)
                .when(issued(), new FormTeam("t1", "xinhualu", TeamKind.VOLUNTEER, "红马甲", 30))
                .facts(new TeamFormed("t1", "xinhualu", TeamKind.VOLUNTEER, "红马甲", 30));
    }

    @Test
    void aChangedHeadcountSaysWhatItWasBefore() {
        formed().facts(new HeadcountChanged("t1", "xinhualu", TeamKind.VOLUNTEER, 30, 41))
                .when(issued(), new ChangeHeadcount("t1", 38))
                .facts(new HeadcountChanged("t1", "xinhualu", TeamKind.VOLUNTEER, 41, 38));
    }

    @Test
    void aDisbandedTeamSaysHowManyItHad() {
        formed().when(issued(), new DisbandTeam("t1"))
                .facts(new TeamDisbanded("t1", "xinhualu", TeamKind.VOLUNTEER, 30));
    }

    @Test
    void aDisbandedTeamHasNoHeadcountToChange() {
        disbanded().when(issued(), new ChangeHeadcount("t1", 38)).refused(CommonRule.CLOSED);
    }

    @Test
    void aDisbandedTeamIsNotDisbandedAgain() {
        disbanded().when(issued(), new DisbandTeam("t1")).refused(CommonRule.CLOSED);
    }

    @Test
    void aTeamDoesNotChangeBeforeItIsFormed() {
        formed().when(issued().at("2021-02-28T09:00:00+08:00"), new ChangeHeadcount("t1", 38))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    private static Given<Team> formed() {
        return Given.of(Team.class).facts(new TeamFormed("t1", "xinhualu", TeamKind.VOLUNTEER, "红马甲", 30));
    }

    private static Given<Team> disbanded() {
        return formed().facts(new TeamDisbanded("t1", "xinhualu", TeamKind.VOLUNTEER, 30));
    }
}
