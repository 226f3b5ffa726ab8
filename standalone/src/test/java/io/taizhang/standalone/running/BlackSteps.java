package io.taizhang.standalone.running;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The steps that lead to the black flag of a round's worst merchant, each taken by whom a test says. */
record BlackSteps(Awarding round) {
    static final String PRE_NOTICE = "\"reasons\": \"限期内未整改\", \"basis\": \"评比办法第六条\", \"rights\": \"可在期限内陈述申辩\"";
    static final String REVIEW = "\"upheld\": false, \"findings\": \"理由不成立\"";

    void notice(String account) {
        notice(account, null);
    }

    /** The merchant has as little time as the scheme allows from now on. */
    void notice(String account, @Nullable Instant occurredAt) {
        LocalDate today = LocalDate.ofInstant(round.time().now(), ZoneId.of("Asia/Shanghai"));
        round.done(
                account,
                "flag/issue-improvement-notice",
                noticeUntil(today.plusDays(Awarding.IMPROVE_DAYS)),
                occurredAt);
    }

    String noticeUntil(LocalDate dueOn) {
        return """
                "roundId": "{round}", "flagId": "{black}", "merchantId": "{u}-worst", "finding": "门前不洁",
                "dueOn": "%s\"""".formatted(dueOn);
    }

    Instant improvementEnds() {
        return round.hour("flag/{black}", "ImprovementNoticeIssued", "improvementEndsAt");
    }

    void preNotice(String account) {
        done(account, "give-pre-notice", PRE_NOTICE);
    }

    void preNotice(String account, Instant occurredAt) {
        done(account, "give-pre-notice", PRE_NOTICE, occurredAt);
    }

    Instant defenceEnds() {
        return round.hour("flag/{black}", "PreNoticeGiven", "defenceEndsAt");
    }

    /** The time to improve passes between them. */
    void noticedAndPreNoticed(String finder, String teller) {
        notice(finder);
        round.passesTo(improvementEnds(), "flag/{black}", "ImprovementPeriodEnded");
        preNotice(teller);
    }

    void defend(String account) {
        done(account, "submit-defence", defence(round.time().now()));
    }

    void defend(String account, Instant receivedAt) {
        done(account, "submit-defence", defence(receivedAt), receivedAt);
    }

    static String defence(Instant receivedAt) {
        return handedIn(receivedAt) + ", \"statement\": \"正在施工，月底前清理\"";
    }

    static String handedIn(Instant receivedAt) {
        return "\"onBehalfOf\": {\"channel\": \"IN_PERSON\", \"receivedAt\": \"" + receivedAt + "\"}";
    }

    void review(String account) {
        done(account, "review-defence", REVIEW);
    }

    void review(String account, Instant occurredAt) {
        done(account, "review-defence", REVIEW, occurredAt);
    }

    /** @param fields besides the flag's id; may be empty */
    void done(String account, String step, String fields) {
        done(account, step, fields, null);
    }

    void done(String account, String step, String fields, @Nullable Instant occurredAt) {
        round.done(account, "flag/" + step, ofFlag(fields), occurredAt);
    }

    void refused(String type, String account, String step, String fields) {
        refused(type, account, step, fields, null);
    }

    void refused(String type, String account, String step, String fields, @Nullable Instant occurredAt) {
        round.refused(type, account, "flag/" + step, ofFlag(fields), occurredAt);
    }

    private static String ofFlag(String fields) {
        return "\"flagId\": \"{black}\"" + (fields.isEmpty() ? "" : ", " + fields);
    }
}
