package io.taizhang.query.pages;

import io.taizhang.ledger.Fact;
import io.taizhang.query.export.Speech;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.context.MessageSource;

/** Everything a page says, in its reader's language: texts, words of the domain, numbers, money and times. */
public final class Words {
    private static final String DOMAIN = "io.taizhang.api.words";
    private static final String COMMANDS = "io.taizhang.api.commands";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource texts;
    private final Locale language;
    private final Speech speech;

    public Words(MessageSource texts, Locale language) {
        this.texts = texts;
        this.language = language;
        this.speech = isChinese(language) ? Speech.CHINESE : Speech.ENGLISH;
    }

    private static boolean isChinese(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    public Locale language() {
        return language;
    }

    public boolean isChinese() {
        return isChinese(language);
    }

    /** @throws org.springframework.context.NoSuchMessageException where there is no such text */
    public String text(String key, Object... details) {
        return texts.getMessage(key, details, language);
    }

    private String find(String key, String otherwise) {
        String found = texts.getMessage(key, null, otherwise, language);
        return found == null ? otherwise : found;
    }

    /** What a component of a view's rows is called, as at the head of its column in an export. */
    public String column(String view, String path) {
        return speech.header(view, path);
    }

    /** What an event is called: {@code renovation.PaymentMade}. */
    public String fact(String type) {
        return find("fact." + type, type);
    }

    /** What a command is called: {@code renovation/request-payment}. */
    public String command(String path) {
        return bundle(COMMANDS).getString(path);
    }

    /** The word for a constant: a page's own ({@code word.TaskState.OPEN}) or the domain's; the constant where it has none. */
    public String of(String type, String constant) {
        ResourceBundle domain = bundle(DOMAIN);
        String key = type + "." + constant;
        return find("word." + key, domain.containsKey(key) ? domain.getString(key) : constant);
    }

    public String of(Enum<?> constant) {
        return of(constant.getDeclaringClass().getSimpleName(), constant.name());
    }

    private ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(
                name,
                isChinese() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String count(Number value) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /** @param value 12.5 for 12.5 % */
    public String percent(Number value) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(1);
        return format.format(value) + " %";
    }

    /** How much of a whole; a dash where there is no whole. */
    public String share(long part, long of) {
        return of <= 0 ? "—" : percent(100.0 * part / of);
    }

    public String wan(long fen) {
        return Money.wan(fen, language);
    }

    public String yuan(long fen) {
        return Money.yuan(fen, language);
    }

    public String day(LocalDate day) {
        return day.toString();
    }

    /** To the minute, Asia/Shanghai. */
    public String minute(Instant instant) {
        return MINUTE.format(instant.atZone(Fact.ZONE));
    }
}
