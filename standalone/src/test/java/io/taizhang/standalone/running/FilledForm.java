package io.taizhang.standalone.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitUntilState;
import io.taizhang.standalone.sample.Photos;
import java.net.URI;
import java.time.Instant;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** The form of a command in a browser, as somebody fills it in. */
final class FilledForm {
    /** The first of what there is to choose from. */
    static final String ANY = "*";

    /** A photo, handed in as it is chosen. */
    static final String PHOTO = "@";

    private final Page page;
    private final String command;

    private FilledForm(Page page, String command) {
        this.page = page;
        this.command = command;
    }

    /** @param given of its fields, as an address has them: {@code projectId=p1&contractId=c1} */
    static FilledForm open(Page page, URI office, String command, String given) {
        page.navigate(
                office.resolve("/do/" + command + "?" + given).toString(),
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        page.locator("#command button.go").waitFor();
        return new FilledForm(page, command);
    }

    private Locator field(String name) {
        return page.locator("[data-field='command." + name + "']");
    }

    /** One more of what a list has; those it must have stand there already. */
    FilledForm add(String list) {
        page.locator("button[data-adds='command." + list + "']").click();
        return this;
    }

    /** @param value as it is typed; {@link #ANY} or {@link #PHOTO} */
    FilledForm fill(String name, String value) {
        Locator control = field(name).locator("input, select, textarea").first();
        if (value.equals(PHOTO)) {
            control.setInputFiles(new FilePayload("photo.png", "image/png", Photos.takenAt(Instant.now())));
            field(name).locator(".thumbs > div").waitFor();
        } else if (control.evaluate("it => it.tagName").equals("SELECT")) {
            control.selectOption(
                    value.equals(ANY) ? new SelectOption().setIndex(1) : new SelectOption().setValue(value));
        } else {
            control.fill(value);
            control.blur();
        }
        return this;
    }

    /** Looked for by what people call it, and chosen with the keyboard. */
    FilledForm pick(String name, String words) {
        Locator control = field(name).locator("input[role=combobox]");
        control.fill(words);
        Locator found =
                field(name).locator("[role=option]:not([aria-disabled])").first();
        assertThat(found).containsText(words);
        control.press("ArrowDown");
        control.press("Enter");
        // A browser's expressions know no \\Q: the words are without signs that mean something in them.
        assertThat(control).hasValue(Pattern.compile(".*" + words + ".*"));
        return this;
    }

    /** @return the position it was recorded at */
    long record() {
        page.click("#command button.go");
        Locator ended = page.locator(".recorded, #command .trouble:not([hidden]), #command .wrong:not([hidden])")
                .first();
        ended.waitFor();
        Assertions.assertThat(page.locator(".recorded").count())
                .as(command + ": " + page.locator("#main").innerText())
                .isEqualTo(1);
        return Long.parseLong(page.locator(".recorded .position").textContent().replaceAll("\\D", ""));
    }
}
