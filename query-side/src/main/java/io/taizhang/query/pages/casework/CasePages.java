package io.taizhang.query.pages.casework;

import io.taizhang.api.casework.HandlingAction;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.FactLine;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Offers;
import io.taizhang.query.pages.StepForm;
import io.taizhang.query.pages.UnitNames;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A case: how far it is, which of its clocks were kept, and the forms it is worked with. */
@Controller
class CasePages {
    private final CaseReading cases;
    private final Details details;
    private final Offers offers;
    private final UnitNames units;

    CasePages(CaseReading cases, Details details, Offers offers, UnitNames units) {
        this.cases = cases;
        this.details = details;
        this.offers = offers;
        this.units = units;
    }

    @GetMapping("/casework/{caseId}")
    String one(Frame frame, @PathVariable String caseId, Model page) {
        CaseSheet sheet = cases.one(frame, caseId);
        Optional<List<ObjectNode>> told = cases.facts(frame, caseId);
        List<ObjectNode> facts = told.orElse(List.of());
        page.addAttribute("sheet", sheet);
        page.addAttribute("line", StageLine.of(sheet, facts, frame.words()));
        page.addAttribute("runs", ClockRuns.of(facts, sheet.now()));
        page.addAttribute("photos", CasePhotos.of(sheet, facts));
        page.addAttribute("contact", cases.contact(frame, caseId));
        page.addAttribute("told", told.isPresent());
        page.addAttribute(
                "facts", told.isEmpty() ? List.<FactLine>of() : details.facts(frame, CaseReading.DESK, caseId));
        page.addAttribute("now", sheet.now());
        return "casework/case";
    }

    /** The form of one step, arranged by hand. */
    @GetMapping("/casework/{caseId}/steps/{command}")
    String step(Frame frame, @PathVariable String caseId, @PathVariable String command, Model page) {
        CaseSheet sheet = cases.one(frame, caseId);
        if (!CaseSteps.of(sheet.row()).contains(command)) {
            throw new QueryRefusal(Refused.UNKNOWN_ROW, CaseReading.DESK, caseId);
        }
        page.addAttribute("sheet", sheet);
        page.addAttribute("command", command);
        page.addAttribute(
                "step", StepForm.of(offers, frame, "casework/" + command, "caseId", caseId, sheet.description()));
        page.addAttribute("categories", categories(frame, sheet));
        page.addAttribute("departments", departments(sheet));
        page.addAttribute("ways", HandlingAction.values());
        page.addAttribute("earlier", earlier(frame, sheet));
        return "casework/step";
    }

    /** A category of the policy that the case was reported under. */
    record Category(String code, String title, String clause, int handleHours, boolean chosen) {}

    private List<Category> categories(Frame frame, CaseSheet sheet) {
        String reported = sheet.row().path("category").asString("");
        return cases.facts(frame, sheet.id()).stream()
                .flatMap(List::stream)
                .filter(fact -> fact.path("type").asString().equals("casework.CaseReported"))
                .flatMap(fact ->
                        fact.path("event").path("policy").path("categories").valueStream())
                .map(category -> category(category, reported))
                .toList();
    }

    private static Category category(JsonNode category, String reported) {
        String code = category.path("code").asString();
        return new Category(
                code,
                category.path("title").asString(),
                category.path("filingClause").asString(),
                category.path("handleHours").intValue(),
                code.equals(reported));
    }

    private List<UnitNames.Unit> departments(CaseSheet sheet) {
        List<UnitNames.Unit> below = units.below(sheet.unitId());
        List<UnitNames.Unit> departments =
                below.stream().filter(unit -> unit.kind().equals("DEPARTMENT")).toList();
        return departments.isEmpty() ? below.stream().skip(1).toList() : departments;
    }

    /** What it may turn out to be: open cases of the same office that were reported before it. */
    private List<CaseSheet> earlier(Frame frame, CaseSheet sheet) {
        return cases.openOf(frame, sheet.unitId()).stream()
                .filter(other -> other.row()
                                .path("openFrom")
                                .asString()
                                .compareTo(sheet.row().path("openFrom").asString())
                        < 0)
                .toList();
    }
}
