package io.taizhang.command.citizen;

import static java.util.stream.Collectors.toMap;

import io.taizhang.api.Actor;
import io.taizhang.api.casework.TrackingCode;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.citizen.Photos.NoPhotoException;
import io.taizhang.command.directory.UnitDirectory;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * 随手拍: anybody tells the office of something that is wrong, with a photo or without, and is given a code under which the
 * case can be followed. The code follows from the form's token: sent again, the form is answered with the same one.
 */
@Controller
class SnapshotPage {
    private static final int MOST_MEGABYTES = 20;

    private final CitizensDesk desk;
    private final FormTokens tokens;
    private final Photos photos;
    private final UnitDirectory units;
    private final ProblemTexts problems;
    private final MessageSource texts;

    SnapshotPage(
            CitizensDesk desk,
            FormTokens tokens,
            Photos photos,
            UnitDirectory units,
            ProblemTexts problems,
            MessageSource texts) {
        this.desk = desk;
        this.tokens = tokens;
        this.photos = photos;
        this.units = units;
        this.problems = problems;
        this.texts = texts;
    }

    /** @param unit the office concerned, where a sign on the spot names it */
    @GetMapping("/snapshot")
    ModelAndView form(@RequestParam(required = false) @Nullable String unit) {
        return page(SnapshotForm.empty(tokens.issue(), unit), null);
    }

    /** @param photo asked for first: where more was sent than is taken, it says so, and nothing else can be read */
    @PostMapping("/snapshot")
    ModelAndView report(@RequestParam(required = false) @Nullable MultipartFile photo, SnapshotForm form, Locale locale)
            throws IOException {
        Paper paper = new Paper(texts, locale);
        String nonce = tokens.nonce(form.token() == null ? "" : form.token()).orElse(null);
        if (nonce == null) {
            return page(form.withToken(tokens.issue()), Trouble.of(400, paper.say("form.old")));
        }
        if (form.isByAMachine()) {
            return page(form, Trouble.of(400, paper.say("snapshot.machine")));
        }
        if (!form.missing().isEmpty()) {
            return page(form, missing(form.missing(), paper));
        }
        return entered(form, nonce, photo, paper);
    }

    private ModelAndView entered(SnapshotForm form, String nonce, @Nullable MultipartFile photo, Paper paper)
            throws IOException {
        TrackingCode code = TrackingCode.of(tokens.derived(nonce));
        try {
            String sha256 = photos.take(photo, Actor.citizen(form.unit()));
            desk.issue(form.unit(), "snapshot " + nonce, form.command(code, sha256));
            return new ModelAndView("citizen/received", Map.of("code", code.printed()));
        } catch (NoPhotoException none) {
            return page(form, new Trouble(415, "", Map.of("photo", paper.say("snapshot.photo.none"))));
        } catch (RuntimeException failure) {
            if (Trouble.isReused(failure)) {
                return page(form.withToken(tokens.issue()), Trouble.of(422, paper.say("form.sent")));
            }
            return page(form, Trouble.of(failure, paper.language(), problems));
        }
    }

    private static Trouble missing(List<String> fields, Paper paper) {
        return new Trouble(
                400, "", fields.stream().collect(toMap(Function.identity(), field -> paper.say("form.missing"))));
    }

    /** More than is read: what was written with it is not known here, but the browser still has it. */
    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException cause, Locale locale) {
        return unread(413, new Paper(texts, locale).say("snapshot.photo.large", MOST_MEGABYTES));
    }

    @ExceptionHandler
    ModelAndView broken(MultipartException cause, Locale locale) {
        return unread(400, new Paper(texts, locale).say("form.broken"));
    }

    private ModelAndView unread(int status, String why) {
        return page(SnapshotForm.empty(tokens.issue(), null), Trouble.of(status, why));
    }

    private ModelAndView page(SnapshotForm form, @Nullable Trouble trouble) {
        ModelAndView page = new ModelAndView("citizen/snapshot");
        page.addObject("form", form);
        page.addObject("offices", units.now().offices());
        page.addObject("trouble", trouble);
        HttpStatusCode status = trouble == null ? HttpStatus.OK : HttpStatusCode.valueOf(trouble.status());
        page.setStatus(status);
        return page;
    }
}
