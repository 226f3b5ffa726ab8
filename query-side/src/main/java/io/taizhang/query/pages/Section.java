package io.taizhang.query.pages;

import java.util.Locale;

/** The entries of the navigation, in their order: the contexts as people know them. */
public enum Section {
    OVERVIEW,
    CAMPAIGN,
    RENOVATION,
    FUND,
    FLAG,
    HONOUR,
    INSPECTION,
    CASEWORK,
    ACTIVITY,
    SERVICE,
    AUDIT,
    ORGANISATION;

    /** Where its first page is: {@code /renovation}. */
    public String path() {
        return this == OVERVIEW ? "/" : "/" + name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name among the texts. */
    public String text() {
        return "section." + name().toLowerCase(Locale.ROOT);
    }
}
