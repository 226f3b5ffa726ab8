package io.taizhang.command.citizen;

import io.taizhang.api.campaign.AnswerToken;
import io.taizhang.api.campaign.CampaignCommand.AnswerQuestionnaire;
import io.taizhang.api.campaign.Choice;
import io.taizhang.api.campaign.Question;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Lookup;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.Refusal;
import io.taizhang.command.campaign.CampaignRule;
import io.taizhang.command.campaign.Questionnaire;
import io.taizhang.command.campaign.Questionnaire.Standing;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 问卷: whoever holds a token answers, once. */
@Controller
class QuestionnairePage {
    private static final String ANSWER = "answer-";

    private final CitizensDesk desk;
    private final FormTokens forms;
    private final Lookup lookup;
    private final InstantSource clock;
    private final ProblemTexts problems;
    private final MessageSource texts;

    QuestionnairePage(
            CitizensDesk desk,
            FormTokens forms,
            Lookup lookup,
            InstantSource clock,
            ProblemTexts problems,
            MessageSource texts) {
        this.desk = desk;
        this.forms = forms;
        this.lookup = lookup;
        this.clock = clock;
        this.problems = problems;
        this.texts = texts;
    }

    @GetMapping("/questionnaires/{id}")
    ModelAndView form(@PathVariable String id, Locale locale) {
        return find(id).map(questionnaire -> page(id, questionnaire, Map.of("form", forms.issue()), null))
                .orElseGet(() -> none(new Paper(texts, locale)));
    }

    @PostMapping("/questionnaires/{id}")
    ModelAndView answer(@PathVariable String id, @RequestParam Map<String, String> written, Locale locale) {
        Paper paper = new Paper(texts, locale);
        Optional<Standing> found = find(id);
        if (found.isEmpty()) {
            return none(paper);
        }
        Standing questionnaire = found.get();
        Optional<String> nonce = forms.nonce(written.getOrDefault("form", ""));
        if (nonce.isEmpty()) {
            return page(id, questionnaire, renewed(written), Trouble.of(400, paper.say("form.old")));
        }
        Optional<AnswerToken> token = AnswerToken.read(written.getOrDefault("token", ""));
        if (token.isEmpty()) {
            return page(id, questionnaire, written, unknown(paper));
        }
        return entered(id, questionnaire, written, nonce.get(), token.get(), paper);
    }

    private ModelAndView entered(
            String id,
            Standing questionnaire,
            Map<String, String> written,
            String nonce,
            AnswerToken token,
            Paper paper) {
        try {
            desk.issue(
                    questionnaire.unitId(),
                    "answer " + nonce,
                    new AnswerQuestionnaire(
                            token.sheetId(), id, token.digits(), choices(questionnaire.questions(), written)));
            return new ModelAndView("citizen/answered", Map.of("title", questionnaire.title()));
        } catch (RuntimeException failure) {
            if (Trouble.isReused(failure)) {
                return page(id, questionnaire, renewed(written), Trouble.of(422, paper.say("form.sent")));
            }
            return page(id, questionnaire, written, trouble(failure, paper));
        }
    }

    /** Of two that come in with one token at once, the ledger itself refuses one. */
    private Trouble trouble(RuntimeException failure, Paper paper) {
        boolean overtaken = failure instanceof Refusal refusal && refusal.rule() == CommonRule.ALREADY_EXISTS;
        return Trouble.of(overtaken ? CampaignRule.TOKEN_ALREADY_USED.refusal() : failure, paper.language(), problems);
    }

    private Trouble unknown(Paper paper) {
        return Trouble.of(CampaignRule.TOKEN_UNKNOWN.refusal(), paper.language(), problems);
    }

    private static List<Choice> choices(List<Question> questions, Map<String, String> written) {
        return questions.stream()
                .map(Question::code)
                .filter(code -> written.containsKey(ANSWER + code))
                .map(code -> new Choice(code, written.get(ANSWER + code)))
                .toList();
    }

    private Map<String, String> renewed(Map<String, String> written) {
        Map<String, String> kept = new HashMap<>(written);
        kept.put("form", forms.issue());
        return kept;
    }

    private Optional<Standing> find(String id) {
        return lookup.ask(Questionnaire.class, "questionnaire/" + id, Questionnaire::standing);
    }

    private ModelAndView page(
            String id, Standing questionnaire, Map<String, String> written, @Nullable Trouble trouble) {
        ModelAndView page = new ModelAndView("citizen/questionnaire");
        page.addObject("id", id);
        page.addObject("questionnaire", questionnaire);
        page.addObject("open", questionnaire.takesAnswersAt(clock.instant()));
        page.addObject("written", written);
        page.addObject("trouble", trouble);
        HttpStatusCode status = trouble == null ? HttpStatus.OK : HttpStatusCode.valueOf(trouble.status());
        page.setStatus(status);
        return page;
    }

    private static ModelAndView none(Paper paper) {
        Trouble trouble = Trouble.of(404, paper.say("questionnaire.unknown"));
        return new ModelAndView("citizen/nothing", Map.of("trouble", trouble), HttpStatus.NOT_FOUND);
    }
}
