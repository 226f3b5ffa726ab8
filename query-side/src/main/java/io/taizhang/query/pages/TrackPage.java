package io.taizhang.query.pages;

import io.taizhang.api.casework.TrackingCode;
import io.taizhang.query.engine.Docs;
import io.taizhang.query.engine.FoundRow;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Questions.FindRow;
import io.taizhang.query.engine.Refused;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/**
 * 随手拍: where a reported case stands, for who has its code. The code comes in the body of a request, so that it stands in no
 * address, no history and no log; one that is wrong is answered as one that nobody was ever given.
 */
@Controller
class TrackPage {
    private final QueryGateway questions;
    private final Docs docs = new Docs();

    TrackPage(QueryGateway questions) {
        this.questions = questions;
    }

    @GetMapping("/snapshot/track")
    ModelAndView ask() {
        return page("", null, false);
    }

    @PostMapping("/snapshot/track")
    ModelAndView show(@RequestParam(defaultValue = "") String code) {
        Optional<TrackingCode> read = TrackingCode.read(code);
        Optional<Course> course = read.map(TrackingCode::trackingId).flatMap(this::find);
        return course.map(found -> page(read.get().printed(), found, false)).orElseGet(() -> page(code, null, true));
    }

    /** A case is merged into one that came before it, so the way ends. */
    private Optional<Course> find(String trackingId) {
        return row("case-tracking", trackingId).map(tracked -> {
            Course course = Course.of(tracked);
            Optional<JsonNode> other = mergedInto(tracked);
            while (other.isPresent()) {
                course = course.goingOnAs(other.get());
                other = mergedInto(other.get());
            }
            return course;
        });
    }

    private Optional<JsonNode> mergedInto(JsonNode row) {
        String caseId = row.path("mergedIntoCaseId").asString("");
        return caseId.isEmpty() ? Optional.empty() : row("case-desk", caseId);
    }

    private Optional<JsonNode> row(String view, String key) {
        try {
            FoundRow row =
                    questions.query(new FindRow(view, key), FoundRow.class).join();
            return Optional.of(docs.tree(row.doc()));
        } catch (CompletionException e) {
            if (e.getCause() instanceof QueryRefusal refusal && refusal.refused() == Refused.UNKNOWN_ROW) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static ModelAndView page(String code, @Nullable Course course, boolean unknown) {
        ModelAndView page = new ModelAndView("track");
        page.addObject("code", code);
        page.addObject("course", course);
        page.addObject("unknown", unknown);
        page.setStatus(unknown ? HttpStatus.NOT_FOUND : HttpStatus.OK);
        return page;
    }
}
