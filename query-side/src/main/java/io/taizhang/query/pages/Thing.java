package io.taizhang.query.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What commands and rows name by an id: in which view it is found, what it is called there, and where its page is. */
public enum Thing {
    UNIT("unit-register", "name", "/organisation/units/"),
    POST("post-register", "title", null),
    TEAM("team-register", "name", null),
    FACILITY("facility-register", "name", null),
    MERCHANT("merchant-register", "name", "/flag/merchants/"),
    PLACE("place-register", "name", "/organisation/places/"),
    CAMPAIGN("campaign-progress", "title", "/campaign/"),
    TASK("task-ledger", "title", "/campaign/tasks/"),
    MATERIAL("material-ledger", "title", "/campaign/materials/"),
    QUESTIONNAIRE("questionnaire-results", "title", "/campaign/questionnaires/"),
    PROJECT("renovation-progress", "title", "/renovation/"),
    FUND("fund-balance", "title", "/fund/"),
    SCHEME("flag-scheme", "title", "/flag/schemes/"),
    FLAG_ROUND("flag-round", "title", "/flag/rounds/"),
    FLAG("flag-board", "merchantId", "/flag/"),
    PROGRAMME("honour-programme", "title", "/honour/programmes/"),
    HONOUR_ROUND("honour-round", "title", "/honour/rounds/"),
    HONOUR("honour-roll", "title", "/honour/"),
    INSPECTION("inspection-scores", "title", "/inspection/"),
    FINDING("rectification-ledger", "description", "/inspection/findings/"),
    CASE("case-desk", "description", "/casework/"),
    POLICY("service-policy", "policyId", null),
    ACTIVITY("activity-ledger", "title", "/activity/"),
    SERIES("activity-series", "title", "/activity/series/");

    private static final Pattern ID = Pattern.compile("(?:.*\\.)?([A-Za-z]+?)Ids?(?:\\[\\d+])?");

    private final String view;
    private final String called;
    private final @Nullable String page;

    Thing(String view, String called, @Nullable String page) {
        this.view = view;
        this.called = called;
        this.page = page;
    }

    /** As it stands in subjects: {@code project} of {@code project/p1}. */
    public String type() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Thing> of(String type) {
        return Arrays.stream(values())
                .filter(thing -> thing.type().equals(type))
                .findFirst();
    }

    /**
     * What a component names by its id, as far as the component's own name tells: a merchant of {@code lines[2].merchantId}, a
     * unit of {@code leadUnitId}.
     */
    static Optional<Thing> namedBy(String path) {
        Matcher id = ID.matcher(path);
        if (!id.matches()) {
            return Optional.empty();
        }
        String type = id.group(1).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        while (of(type).isEmpty() && type.contains("-")) {
            type = type.substring(type.indexOf('-') + 1);
        }
        return type.equals("department") ? Optional.of(UNIT) : of(type);
    }

    /** The view that has a row for each. */
    public String view() {
        return view;
    }

    /** The component of that row by which people know it. */
    public String called() {
        return called;
    }

    /**
     * The same where others name it, whoever reads that; empty where they name it by its id: what a case says of itself is
     * sealed, and a flag is called by the id of its merchant, which tells less than its own.
     */
    public Optional<String> calledElsewhere() {
        return switch (this) {
            case FLAG, POLICY, CASE -> Optional.empty();
            default -> Optional.of(called);
        };
    }

    /** The page of one, before its key; empty where it has none. */
    public Optional<String> page() {
        return Optional.ofNullable(page);
    }
}
