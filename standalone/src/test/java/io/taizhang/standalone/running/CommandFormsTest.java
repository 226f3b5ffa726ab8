package io.taizhang.standalone.running;

import static io.taizhang.standalone.running.FilledForm.ANY;
import static io.taizhang.standalone.running.FilledForm.PHOTO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An office that is entered through its forms alone: each is filled in as people do, and sent. */
@ExtendWith(EmptyOffice.class)
class CommandFormsTest {
    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

    private Office office;
    private Movement unit;
    private Pages pages;
    private final List<String> sent = new ArrayList<>();
    private long position;

    /** One person with several hats, as in a small office. */
    @BeforeEach
    void open(Office office) {
        this.office = office;
        this.unit = Movement.prepared(office);
        this.pages = new Pages(office, "deputy");
    }

    @AfterEach
    void nothingWentWrongAndNothingWentElsewhere() {
        pages.close();
    }

    private FilledForm form(String command, String given) {
        sent.add(command);
        return FilledForm.open(pages.page(), office.address(), command, unit.here(given));
    }

    /** @param filled names of fields and what is typed, in turn; {@code +} before the name of a list adds to it */
    private void done(String command, String given, String... filled) {
        FilledForm form = form(command, given);
        for (int i = 0; i < filled.length; i += 2) {
            if (filled[i].startsWith("+")) {
                form.add(filled[i].substring(1));
            } else {
                form.fill(filled[i], unit.here(filled[i + 1]));
            }
        }
        position = form.record();
    }

    @Test
    void anOfficeIsEnteredThroughItsForms() {
        organisation();
        campaign();
        renovation();
        flag();
        inspection();
        others();
        assertThat(sent).hasSizeGreaterThan(36).doesNotHaveDuplicates();
        JsonNode last = office.get("official", "/api/audit/events?order=newest&limit=1")
                .json()
                .at("/items/0");
        assertThat(last.path("position").longValue()).isGreaterThanOrEqualTo(position);
    }

    private void organisation() {
        done("organisation/register-place", "placeId={u}-p&unitId={u}", "kind", "COMPOUND", "name", "新苑小区");
        done("organisation/survey-place", "placeId={u}-p", "+defects", "", "defects[0]", "屋面渗漏", "condition", ANY);
        done("organisation/create-post", "postId={u}-post&unitId={u}", "title", "网格长");
        done("organisation/appoint-to-post", "postId={u}-post", "holder", "示例网格长");
        done("organisation/form-team", "teamId={u}-team&unitId={u}", "kind", ANY, "name", "示例志愿队", "headcount", "12");
        done("organisation/change-headcount", "teamId={u}-team", "headcount", "15");
        done("organisation/open-facility", "facilityId={u}-f&unitId={u}", "kind", ANY, "name", "示例服务站");
        done("organisation/register-merchant", "merchantId={u}-m&unitId={u}", "name", "示例面馆");
        done("organisation/correct-merchant", "merchantId={u}-m", "name", "示例面馆（总店）", "trade", "餐饮");
        done("organisation/correct-unit-figures", "unitId={u}", "households", "1200");
    }

    private void campaign() {
        form("campaign/launch-campaign", "campaignId={u}-c&unitId={u}")
                .fill("title", "创建省级文明单位")
                .fill("targetTitle", "省级文明单位")
                .fill("standardId", unit.here("{u}-standard"))
                .fill("authorityBasis.body", "示例市文明委")
                .fill("authorityBasis.documentNo", "示文明〔2026〕1号")
                .fill("startsOn", "2026-01-01")
                .fill("endsOn", "2099-12-31")
                .record();
        done(
                "campaign/appoint-leading-group",
                "campaignId={u}-c",
                "posts[0].post",
                "组长",
                "posts[0].holderUnitId",
                "{u}");
        done(
                "campaign/set-milestones",
                "campaignId={u}-c",
                "milestones[0].code",
                "M1",
                "milestones[0].title",
                "动员部署",
                "milestones[0].dueOn",
                "2099-01-01");
        form("campaign/reach-milestone", "campaignId={u}-c")
                .pick("code", "动员部署")
                .record();
        done("campaign/hold-meeting", "campaignId={u}-c", "kind", ANY, "subject", "动员会", "attendees", "30");
        done("campaign/issue-report", "campaignId={u}-c", "kind", ANY, "period", "第1期", "summary", "已动员部署。");
        done(
                "campaign/record-opinion-survey",
                "campaignId={u}-c",
                "sample",
                "100",
                "awarenessPct",
                "95.5",
                "supportPct",
                "90",
                "participationPct",
                "80",
                "satisfactionPct",
                "88");
        form("campaign/assign-task", "campaignId={u}-c&taskId={u}-t&leadUnitId={u}-c1")
                .pick("indicatorCode", "环境卫生")
                .fill("title", "背街小巷整治")
                .fill("target.quantity", "20")
                .fill("target.unit", "条")
                .fill("weight", "10")
                .fill("dueOn", "2099-06-30")
                .record();
        form("campaign/submit-material", "campaignId={u}-c&materialId={u}-mat")
                .pick("indicatorCode", "环境卫生")
                .fill("title", "整治记录")
                .fill("documents[0].title", "现场照片")
                .fill("documents[0].sha256", PHOTO)
                .fill("period", "2026Q1")
                .record();
    }

    private void renovation() {
        done(
                "renovation/include-in-plan",
                "projectId={u}-pr&unitId={u}",
                "kind",
                "COMPOUND",
                "category",
                ANY,
                "title",
                "新苑小区改造",
                "+placeIds",
                "",
                "placeIds[0]",
                "{u}-p",
                "year",
                "2026");
        done(
                "renovation/record-ballot",
                "projectId={u}-pr",
                "subject",
                "改造方案",
                "headsTotal",
                "100",
                "headsVoting",
                "90",
                "headsFor",
                "80",
                "areaTotalM2",
                "9000.5",
                "areaVotingM2",
                "8100",
                "areaForM2",
                "7300");
        done("renovation/publish-design", "projectId={u}-pr", "summary", "屋面、管网、道路。", "noticeDays", "7");
        done(
                "fund/open-fund",
                "fundId={u}-fund&unitId={u}",
                "title",
                "示例改造专项",
                "year",
                "2026",
                "purpose",
                "RENOVATION",
                "source",
                ANY);
        done("fund/appropriate", "fundId={u}-fund", "amountFen", "1,000,000", "documentNo", "示财〔2026〕1号");
        form("fund/allocate", "fundId={u}-fund&allocationId={u}-a")
                .pick("projectOrCampaignId", "新苑小区改造")
                .fill("amountFen", "30000.5")
                .record();
        form("fund/withdraw-allocation", "fundId={u}-fund")
                .pick("allocationId", "新苑小区改造")
                .fill("amountFen", "0.5")
                .fill("why", "零头收回")
                .record();
        assertThat(office.see(unit.here("/api/views/fund-balance/{u}-fund"))
                        .path("allocatedFen")
                        .longValue())
                .isEqualTo(3_000_000);
    }

    private void flag() {
        done(
                "flag/publish-scheme",
                "schemeId={u}-s&unitId={u}",
                "title",
                "门前三包评比办法",
                "authorityBasis.body",
                "示例市",
                "authorityBasis.documentNo",
                "示例条例",
                "authorityBasis.legalLevel",
                "REGULATION",
                "criteria[0].code",
                "c1",
                "criteria[0].title",
                "门前环境",
                "criteria[0].points",
                "100",
                "redAtLeast",
                "90",
                "blackBelow",
                "60",
                "redValidDays",
                "90",
                "blackValidDays",
                "30",
                "noticeWorkingDays",
                "7",
                "defenceWorkingDays",
                "5",
                "improveDays",
                "7");
        form("flag/open-round", "")
                .pick("schemeId", "门前三包评比办法")
                .fill("period", "2026-Q3")
                .record();
        // Whoever nominates does not score: the one by an official, the other by the hand that holds several roles.
        assertThat(office.command("official", "flag/nominate-merchant", unit.here("""
                        {"roundId": "{u}-s-2026-Q3", "merchantId": "{u}-m"}"""))
                        .status())
                .isEqualTo(201);
        form("flag/score-merchant", "roundId={u}-s-2026-Q3&merchantId={u}-m")
                .pick("scores[0].criterionCode", "门前环境")
                .fill("scores[0].points", "92")
                .record();
    }

    private void inspection() {
        done(
                "inspection/publish-checklist",
                "checklistId={u}-cl&unitId={u}",
                "title",
                "小区检查清单",
                "items[0].code",
                "I1",
                "items[0].title",
                "楼道堆物",
                "items[0].points",
                "5");
        done(
                "inspection/plan-inspection",
                "inspectionId={u}-i&checklistId={u}-cl&inspectorUnitId={u}&inspectedUnitId={u}",
                "kind",
                ANY,
                "placeIds[0]",
                "{u}-p");
        form("inspection/record-observation", "inspectionId={u}-i&placeId={u}-p")
                .pick("itemCode", "楼道堆物")
                .fill("result", "PASS")
                .fill("deduction", "0")
                .record();
        done(
                "inspection/raise-finding",
                "findingId={u}-fi&placeId={u}-p",
                "description",
                "楼道堆放杂物",
                "photoSha256",
                PHOTO);
        done("inspection/assign-rectification", "findingId={u}-fi&unitId={u}-c1", "dueAt", "2099-01-01T00:00");
    }

    private void others() {
        done(
                "activity/plan-activity",
                "activityId={u}-act&unitId={u}",
                "kind",
                ANY,
                "title",
                "清洁家园",
                "plannedOn",
                TODAY);
        done("activity/record-held", "activityId={u}-act", "sessions", "1", "attendances", "20");
        done(
                "service/sign-contract",
                "contractId={u}-sc&unitId={u}",
                "kind",
                ANY,
                "provider",
                "示例社工中心",
                "feeFen",
                "120000",
                "period.startsOn",
                "2026-01-01",
                "period.endsOn",
                "2099-12-31");
        done(
                "service/record-delivery",
                "contractId={u}-sc",
                "period.startsOn",
                "2026-01-01",
                "period.endsOn",
                "2026-01-31",
                "quantity",
                "12.5",
                "unit",
                "次");
        done(
                "casework/publish-service-policy",
                "policyId={u}",
                "version",
                "1",
                "clocks.decideSec",
                "300",
                "clocks.dispatchSec",
                "300",
                "clocks.arriveSec",
                "900",
                "categories[0].code",
                "stall",
                "categories[0].title",
                "占道经营",
                "categories[0].filingClause",
                "第一条",
                "categories[0].handleHours",
                "24");
        form("casework/report-case", "caseId={u}-case&unitId={u}")
                .fill("source", "PATROL")
                .pick("category", "占道经营")
                .fill("description", "水果摊占道")
                .record();
        form("casework/file-case", "caseId={u}-case").fill("clause", "第一条").record();
        done(
                "honour/define-programme",
                "programmeId={u}-h&unitId={u}",
                "title",
                "最美街坊",
                "candidateKind",
                "PERSON",
                "cadence",
                "ANNUAL",
                "quota",
                "3",
                "authorityBasis.body",
                "示例市",
                "authorityBasis.documentNo",
                "示例〔2026〕2号");
        done("honour/open-round", "programmeId={u}-h", "period", "2026");
    }
}
