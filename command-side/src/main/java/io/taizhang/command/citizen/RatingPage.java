package io.taizhang.command.citizen;

import io.taizhang.api.casework.CaseworkCommand.RateCase;
import io.taizhang.api.casework.TrackingCode;
import io.taizhang.command.CommonRule;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.Refusal;
import io.taizhang.command.directory.UnitDirectory;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who follows a case to its end says how satisfied they are. */
@Controller
class RatingPage {
    private final CitizensDesk desk;
    private final UnitDirectory units;
    private final ProblemTexts problems;
    private final MessageSource texts;

    RatingPage(CitizensDesk desk, UnitDirectory units, ProblemTexts problems, MessageSource texts) {
        this.desk = desk;
        this.units = units;
        this.problems = problems;
        this.texts = texts;
    }

    /** @param closing tells one end of the case from another, so that only what is sent twice for one is taken once */
    @PostMapping("/snapshot/rating")
    ModelAndView rate(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String satisfaction,
            @RequestParam(defaultValue = "") String closing,
            Locale locale) {
        Paper paper = new Paper(texts, locale);
        Optional<TrackingCode> read = TrackingCode.read(code);
        if (read.isEmpty()) {
            return page(Trouble.of(404, paper.say("code.unknown")));
        }
        if (satisfaction == null || !satisfaction.matches("[1-5]")) {
            return page(Trouble.of(400, paper.say("rating.missing")));
        }
        return rated(read.get(), Integer.parseInt(satisfaction), closing, paper);
    }

    private ModelAndView rated(TrackingCode code, int satisfaction, String closing, Paper paper) {
        RateCase command = new RateCase(code.caseId(), code.trackingId(), satisfaction);
        try {
            String everywhere = units.now().topmost().orElseThrow(() -> CommonRule.NOT_FOUND.refusal(code.caseId()));
            desk.issue(everywhere, "rating " + code.trackingId() + " " + satisfaction + " " + closing, command);
            return page(null);
        } catch (Refusal refusal) {
            return page(
                    refusal.rule() == CommonRule.NOT_FOUND
                            ? Trouble.of(404, paper.say("code.unknown"))
                            : Trouble.of(refusal, paper.language(), problems));
        } catch (RuntimeException failure) {
            return page(Trouble.of(failure, paper.language(), problems));
        }
    }

    private static ModelAndView page(@Nullable Trouble trouble) {
        return trouble == null
                ? new ModelAndView("citizen/rated", Map.of())
                : new ModelAndView(
                        "citizen/rated", Map.of("trouble", trouble), HttpStatusCode.valueOf(trouble.status()));
    }
}
