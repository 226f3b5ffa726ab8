package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What offices published about their campaigns, and what a campaign under way shows. */
@ExtendWith(SampleOffice.class)
class PublishedCampaignsTest {
    private Office office;

    @BeforeEach
    void enter(Office office) {
        this.office = office;
    }

    @Test
    @DisplayName("F07 新华路街道: communities and sections are compared by what was verified (亮晒比)")
    void communitiesAndSectionsAreRankedByVerifiedProgress() {
        JsonNode ranking = office.see("/api/views/unit-ranking/xinhualu");
        List<JsonNode> below = list(ranking.path("below"));
        assertThat(below).hasSize(9);
        assertThat(below.stream().map(unit -> unit.path("kind").stringValue()).collect(Collectors.toSet()))
                .isEqualTo(Set.of("COMMUNITY", "SECTION"));
        assertThat(below).allSatisfy(unit -> {
            assertThat(unit.path("tasks").longValue()).isPositive();
            long behind = below.stream()
                    .filter(other -> other.path("verifiedPercent").doubleValue()
                            > unit.path("verifiedPercent").doubleValue())
                    .count();
            assertThat(unit.path("rank").longValue()).isEqualTo(behind + 1);
        });
        assertThat(below.getFirst().path("verifiedPercent").doubleValue())
                .isGreaterThan(below.getLast().path("verifiedPercent").doubleValue());
    }

    @Test
    @DisplayName("F09 孝义街道: daily meetings settle inspection points, a report each month")
    void aYearOfDailyMeetingsAndMonthlyReports() {
        JsonNode campaign = office.see("/api/views/campaign-progress/xiaoyi-campaign-2020");
        assertThat(campaign.at("/meetings/DAILY").longValue()).isEqualTo(20);
        List<JsonNode> reports = office.facts("campaign/xiaoyi-campaign-2020").stream()
                .filter(fact -> fact.path("type").stringValue().equals("campaign.ReportIssued"))
                .toList();
        assertThat(reports.stream().map(fact -> fact.at("/event/period").stringValue()))
                .containsExactly(
                        "2020-01", "2020-02", "2020-03", "2020-04", "2020-05", "2020-06", "2020-07", "2020-08",
                        "2020-09", "2020-10", "2020-11");
    }

    @Test
    @DisplayName("F09 孝义街道: lifts added to old buildings, a demolition crossing 19 employers' holdings")
    void liftsAreAddedAndTheDemolitionCrossesNineteenHoldings() {
        JsonNode lifts = office.see("/api/views/renovation-progress?unit=xiaoyi&kind=LIFT");
        assertThat(list(lifts.path("items")).stream()
                        .filter(lift -> lift.path("stage").stringValue().equals("COMPLETED")))
                .hasSize(2);
        JsonNode demolition = office.see("/api/views/renovation-progress/xiaoyi-demolition-2020");
        assertThat(demolition.path("kind").stringValue()).isEqualTo("DEMOLITION");
        assertThat(list(demolition.path("placeIds"))).hasSize(19).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("F10 格尔木东城区工行委: 10 special meetings, quarterly meetings and reviews, an appraisal every year")
    void fourYearsOfMeetingsReviewsAndAppraisals() {
        List<JsonNode> facts = office.facts("campaign/dongchengqu-campaign-2018");
        assertThat(meetings(facts, "SPECIAL")).isEqualTo(10);
        assertThat(meetings(facts, "QUARTERLY")).isEqualTo(15);
        assertThat(count(facts, "campaign.CampaignReviewed")).isEqualTo(15);
        assertThat(count(facts, "campaign.CampaignAppraised")).isEqualTo(4);
        assertThat(count(facts, "campaign.CampaignConcluded")).isEqualTo(1);
    }

    @Test
    @DisplayName("F10 格尔木东城区工行委: responsibility letters down to each post")
    void everyLetterWasSignedByBothSidesAndForAPost() {
        List<JsonNode> signatures = office.facts("unit/dongchengqu").stream()
                .filter(fact -> fact.path("type").stringValue().equals("campaign.ResponsibilityLetterSigned"))
                .filter(fact -> fact.at("/event/campaignId").stringValue().equals("dongchengqu-campaign-2018"))
                .toList();
        assertThat(signatures).hasSize(2 * 5 * 4);
        assertThat(signatures.stream()
                        .filter(fact -> fact.at("/event/side").stringValue().equals("RECEIVING")))
                .hasSize(5 * 4)
                .allSatisfy(fact -> assertThat(fact.at("/event/postId").stringValue())
                        .isEqualTo(fact.path("actorUnitId").stringValue() + "-post"));
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(ints = {2018, 2019, 2020, 2021})
    @DisplayName("F10 格尔木东城区工行委: the special fund of a year goes to the campaign")
    void theYearlyFundIsAllocatedToTheCampaign(int year) {
        JsonNode fund = office.see("/api/views/fund-balance/dongchengqu-campaign-" + year);
        assertThat(fund.path("allocatedFen").longValue()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xinhualu", "xiaoyi", "dongchengqu", "jichenglu", "minghu", "ruyihu"})
    void everyOfficeHasACampaignUnderWayWithATaskOverdue(String unit) {
        JsonNode campaign = office.see("/api/views/unit-overview/" + unit + office.asFound())
                .path("campaign");
        assertThat(campaign.path("underWay").longValue()).isEqualTo(1);
        assertThat(campaign.at("/tasks/open").longValue()).isPositive();
        assertThat(campaign.at("/tasks/completed").longValue()).isPositive();
        assertThat(campaign.at("/tasks/overdue").longValue()).isPositive();
    }

    @Test
    void aTaskFellOverdueAtTheMidnightAfterItsLastDay() {
        List<JsonNode> overdue = office.facts("unit/xinhualu").stream()
                .filter(fact -> fact.path("type").stringValue().equals("campaign.TaskFellOverdue"))
                .toList();
        assertThat(overdue)
                .isNotEmpty()
                .allSatisfy(fact ->
                        assertThat(fact.path("occurredAt").stringValue()).endsWith("T16:00:00Z"))
                .allSatisfy(fact -> assertThat(fact.path("role").stringValue()).isEqualTo("SYSTEM"));
    }

    private static long meetings(List<JsonNode> facts, String kind) {
        return facts.stream()
                .filter(fact -> fact.path("type").stringValue().equals("campaign.MeetingHeld"))
                .filter(fact -> fact.at("/event/kind").stringValue().equals(kind))
                .count();
    }

    private static long count(List<JsonNode> facts, String type) {
        return facts.stream()
                .filter(fact -> fact.path("type").stringValue().equals(type))
                .count();
    }

    private static List<JsonNode> list(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
